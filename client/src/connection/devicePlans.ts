import { type PlanSheet, planFileOf, readPlanSheet, shape } from "@beside/shared/protocol";
import { type TextStorage, browserStorage, readEntry, writeEntry } from "./deviceStorage.ts";
import { type Store, createStore } from "./store.ts";

const key = "beside:plans";

/** So many plans a device keeps: with long scripts in all of them they still fit into what a browser gives. */
export const mostKeptPlans = 30;

/** What came of it. `notOnDevice` is a browser that keeps nothing, or has no room; then all is as it was. */
export type KeepingAnswer = "kept" | "full" | "nameTaken" | "notOnDevice";

/** The plans that somebody keeps on this device, by their names. */
export interface DevicePlans extends Store<readonly PlanSheet[]> {
  /** Keeps a plan, in the place of one that has its name. */
  keep(sheet: PlanSheet): KeepingAnswer;
  rename(name: string, to: string): KeepingAnswer;
  forget(name: string): KeepingAnswer;
}

/** Keeps the plans in a storage. What it says is kept has been written. */
export function createDevicePlans(storage: TextStorage | null): DevicePlans {
  const plans = createStore<readonly PlanSheet[]>(readPlans(storage));
  const write = (next: readonly PlanSheet[]): KeepingAnswer => {
    if (!writeEntry(storage, key, next.map(planFileOf))) return "notOnDevice";
    plans.set(next);
    return "kept";
  };
  return {
    get: plans.get,
    subscribe(onChange) {
      const leave = plans.subscribe(onChange);
      const onStorage = (event: StorageEvent) => {
        if (event.key === key || event.key === null) plans.set(readPlans(storage));
      };
      globalThis.addEventListener?.("storage", onStorage);
      return () => {
        leave();
        globalThis.removeEventListener?.("storage", onStorage);
      };
    },
    // Another tab may have changed the list since: what is there now is what is changed.
    keep(sheet) {
      const now = readPlans(storage);
      const at = now.findIndex(({ name }) => name === sheet.name);
      if (at >= 0) return write(now.with(at, sheet));
      return now.length < mostKeptPlans ? write([...now, sheet]) : "full";
    },
    rename(name, to) {
      const now = readPlans(storage);
      if (name !== to && now.some((plan) => plan.name === to)) return "nameTaken";
      return write(now.map((plan) => (plan.name === name ? { ...plan, name: to } : plan)));
    },
    forget: (gone) => write(readPlans(storage).filter(({ name }) => name !== gone)),
  };
}

/** The plans of this device. */
export const devicePlans: DevicePlans = createDevicePlans(browserStorage());

/** What the storage has; a plan that is broken is left out, the others stay. */
function readPlans(storage: TextStorage | null): readonly PlanSheet[] {
  const list = readEntry(storage, key, shape.list(shape.anything)) ?? [];
  return list.flatMap((each) => {
    const read = readPlanSheet(each);
    return read.ok ? [read.sheet] : [];
  });
}
