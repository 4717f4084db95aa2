import { firstPlan } from "@beside/shared/domain";
import { type PlanSheet, planFileOf } from "@beside/shared/protocol";
import { describe, expect, it } from "vitest";
import { createDevicePlans, mostKeptPlans } from "./devicePlans.ts";
import type { TextStorage } from "./deviceStorage.ts";

const plan = (name: string, change: Partial<PlanSheet> = {}): PlanSheet => ({
  name,
  purpose: "",
  people: null,
  source: "",
  rules: [],
  rounds: firstPlan.rounds,
  ...change,
});

function memory(entries: Record<string, string> = {}): TextStorage {
  const map = new Map(Object.entries(entries));
  return {
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
  };
}
const namesIn = (storage: TextStorage | null) =>
  createDevicePlans(storage)
    .get()
    .map(({ name }) => name);

describe("the plans of this device", () => {
  it("are there again after a reload, whole", () => {
    const storage = memory();
    const long = plan("Thursdays", { purpose: "For us.", rules: ["We listen."] });
    expect(createDevicePlans(storage).keep(long)).toBe("kept");
    expect(createDevicePlans(storage).get()).toEqual([long]);
  });

  it("have one of each name, and keep its place", () => {
    const storage = memory();
    const plans = createDevicePlans(storage);
    plans.keep(plan("a"));
    plans.keep(plan("b"));
    plans.keep(plan("a", { purpose: "Anew." }));
    expect(createDevicePlans(storage).get()).toEqual([plan("a", { purpose: "Anew." }), plan("b")]);
  });

  it("get another name, and not one that is taken", () => {
    const storage = memory();
    const plans = createDevicePlans(storage);
    plans.keep(plan("a"));
    plans.keep(plan("b"));
    expect(plans.rename("a", "b")).toBe("nameTaken");
    expect(plans.rename("a", "a")).toBe("kept");
    expect(plans.rename("a", "c")).toBe("kept");
    expect(namesIn(storage)).toEqual(["c", "b"]);
  });

  it("are forgotten for good", () => {
    const storage = memory();
    const plans = createDevicePlans(storage);
    plans.keep(plan("a"));
    plans.keep(plan("b"));
    expect(plans.forget("a")).toBe("kept");
    expect(plans.get()).toEqual([plan("b")]);
    expect(namesIn(storage)).toEqual(["b"]);
  });

  it("have a bound; a plan that is there can still be changed", () => {
    const plans = createDevicePlans(memory());
    for (let n = 0; n < mostKeptPlans; n++) expect(plans.keep(plan(`${n}`))).toBe("kept");
    expect(plans.keep(plan("more"))).toBe("full");
    expect(plans.keep(plan("7", { purpose: "Anew." }))).toBe("kept");
    expect(plans.get()).toHaveLength(mostKeptPlans);
  });

  it("are never said to be kept where nothing was written", () => {
    const refusing: TextStorage = {
      getItem: () => null,
      setItem: () => {
        throw new Error("full");
      },
    };
    for (const storage of [refusing, null]) {
      const plans = createDevicePlans(storage);
      expect(plans.keep(plan("a"))).toBe("notOnDevice");
      expect(plans.get()).toEqual([]);
    }
  });

  it("lose one that is broken, and no other", () => {
    const list = [7, planFileOf(plan("a")), { format: "beside-plan" }];
    expect(namesIn(memory({ "beside:plans": JSON.stringify(list) }))).toEqual(["a"]);
    expect(namesIn(memory({ "beside:plans": "{" }))).toEqual([]);
  });

  it("know what another tab has kept", () => {
    const storage = memory();
    const [here, there] = [createDevicePlans(storage), createDevicePlans(storage)];
    there.keep(plan("there"));
    here.keep(plan("here"));
    expect(here.get().map(({ name }) => name)).toEqual(["there", "here"]);
  });

  it("tell of a change, until one stops listening", () => {
    const plans = createDevicePlans(memory());
    let told = 0;
    const leave = plans.subscribe(() => (told += 1));
    plans.keep(plan("a"));
    expect(told).toBe(1);
    leave();
    plans.keep(plan("b"));
    expect(told).toBe(1);
  });
});
