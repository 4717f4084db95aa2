import { shape } from "@beside/shared/protocol";
import { type TextStorage, browserStorage, readEntry, writeEntry } from "./deviceStorage.ts";
import { type Store, createStore } from "./store.ts";

const key = "beside:circles";

const deviceCircle = shape.object({
  id: shape.textLike(/./s),
  title: shape.text,
  startsAt: shape.number,
  role: shape.oneOf(["facilitator", "peer"]),
  link: shape.textLike(/^\/(?!\/)/),
  until: shape.number,
});

/**
 * A circle that this device has a seat in. `link` is the path with its fragment that one came in by; `until` the instant
 * after which nothing of the circle is kept anywhere.
 */
export type DeviceCircle = Readonly<shape.Of<typeof deviceCircle>>;

export interface DeviceCircles extends Store<readonly DeviceCircle[]> {
  /** Adds a circle, or puts what is known of it in place of the old. */
  remember(circle: DeviceCircle): void;
  forget(id: string): void;
}

/** Keeps the list in a storage; where there is none it lasts as long as the page does. */
export function createDeviceCircles(storage: TextStorage | null): DeviceCircles {
  const circles = createStore<readonly DeviceCircle[]>(readCircles(storage));
  let isStored = storage !== null;
  // Another tab may have changed the list since: what is there now is what is changed.
  const change = (how: (now: readonly DeviceCircle[]) => readonly DeviceCircle[]) => {
    const next = how((isStored ? readKept(storage) : null) ?? circles.get());
    circles.set(next);
    isStored = writeEntry(storage, key, next);
  };
  return {
    get: circles.get,
    subscribe(onChange) {
      const leave = circles.subscribe(onChange);
      const onStorage = () => circles.set(readCircles(storage));
      globalThis.addEventListener?.("storage", onStorage);
      return () => {
        leave();
        globalThis.removeEventListener?.("storage", onStorage);
      };
    },
    remember: (circle) => change((now) => [...now.filter(({ id }) => id !== circle.id), circle]),
    forget: (gone) => change((now) => now.filter(({ id }) => id !== gone)),
  };
}

/**
 * The link to keep for a circle that is open under this address. A secret in it is proven only by what it gave: a seat
 * just now, or the facilitators' part; any other may be wrong, and must not take the place of one that was good.
 */
export function linkToKeep(
  known: DeviceCircle | undefined,
  now: {
    readonly role: DeviceCircle["role"];
    readonly joined: boolean;
    readonly path: string;
    readonly hash: string;
  },
): string {
  const here = `${now.path}${now.hash}`;
  if (known === undefined) return here;
  const became = known.role === "peer" && now.role === "facilitator";
  return now.hash !== "" && (now.joined || became) ? here : known.link;
}

/** The circles of this device. */
export const deviceCircles: DeviceCircles = createDeviceCircles(browserStorage());

function readCircles(storage: TextStorage | null): readonly DeviceCircle[] {
  return readKept(storage) ?? [];
}

/** What the storage has; an entry that is broken is left out, the others stay. */
function readKept(storage: TextStorage | null): readonly DeviceCircle[] | null {
  const list = readEntry(storage, key, shape.list(shape.anything));
  return (
    list?.flatMap((each) => {
      const read = deviceCircle.safeParse(each);
      return read.success ? [read.data] : [];
    }) ?? null
  );
}
