import { type Circle, type CircleId, evolve, nextDeadline } from "@beside/shared/domain";
import type { CircleStore } from "../ports/circleStore.ts";
import type { Answers } from "./answers.ts";
import type { Draft } from "./draft.ts";
import { erasureOf } from "./erasureOf.ts";
import { storedEvent } from "./storedEvent.ts";

/** A circle as its store has it. What is to change in it is kept first. */
export interface KeptCircle {
  /** Everything in it is durably kept. */
  readonly circle: Circle;
  /**
   * Keeps the draft in one commit, then tells `changed`. False when another process was first: the circle is then as
   * that one left it. When it rejects the store may have kept all of it, or a part: the circle is doubted then.
   */
  keep(draft: Draft): Promise<boolean>;
  /**
   * To be called before anything is decided: a circle that is doubted becomes what its store says it is. Rejects when
   * the store cannot be read; the circle is doubted on then, and nothing may be decided on it.
   */
  ascertain(): Promise<void>;
}

/** Who hears of a circle. */
export interface KeptCircleEars {
  readonly changed: (now: Circle, before: Circle) => void;
  /** `ascertain` is wanted soon: words of pages that are gone from the store would be taken in and thrown away there. */
  readonly doubted: () => void;
}

/** Reads a circle from its store; null when there is none of that id. What was answered in its records is remembered. */
export async function loadCircle(
  id: CircleId,
  store: CircleStore,
  answers: Answers,
  ears: KeptCircleEars,
): Promise<KeptCircle | null> {
  const loaded = await readOn(null);
  if (!loaded) return null;
  let circle = loaded;
  let isDoubted = false;

  /** Folds what the store has beyond this circle; a circle of which it has nothing any more was erased. */
  async function readOn(from: Circle | null): Promise<Circle | null> {
    const records = await store.load(id);
    if (records.length === 0) return from && gone(from);
    let folded = from;
    for (const { version, actor, commandId, event } of records) {
      if (version <= (folded?.version ?? 0)) continue;
      folded = evolve(folded, storedEvent.parse(event));
      answers.set(actor, commandId, { ok: true, version });
    }
    return folded;
  }

  async function append({ circle: next, records }: Draft): Promise<boolean> {
    const events = records.map(({ event }) => event);
    const erasure = await erasureOf(circle, events, async () => store.load(id));
    const due = nextDeadline(next);
    const kept = await store.append(id, circle.version, records, due, erasure);
    if (kept === "appended") become(next);
    else await becomeStored();
    return kept === "appended";
  }

  /** The end of a circle is no event in a store: nothing of it stays. */
  async function erase(nothing: Circle): Promise<boolean> {
    await store.erase(id);
    become(nothing);
    return true;
  }

  async function becomeStored(): Promise<void> {
    const stored = (await readOn(circle)) ?? circle;
    if (stored !== circle) become(stored);
  }

  function become(next: Circle): void {
    const before = circle;
    circle = next;
    ears.changed(next, before);
  }

  return {
    get circle() {
      return circle;
    },
    async keep(draft) {
      if (draft.records.length === 0) return true;
      try {
        return await (draft.circle.status === "erased" ? erase(draft.circle) : append(draft));
      } catch (error) {
        isDoubted = true;
        ears.doubted();
        throw error;
      }
    },
    async ascertain() {
      if (!isDoubted) return;
      await becomeStored();
      isDoubted = false;
    },
  };
}

const gone = (circle: Circle): Circle =>
  circle.status === "erased" ? circle : evolve(circle, { type: "circleErased" });
