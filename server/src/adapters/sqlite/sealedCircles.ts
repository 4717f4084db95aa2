import type { Kysely } from "kysely";
import type { Keyring, NumberedKey } from "./keyring.ts";
import type { WordTables } from "./tables.ts";

/** What must be known of a circle before anything of it is read or written. */
export interface SealedCircle extends NumberedKey {
  readonly erasedPages: ReadonlySet<string>;
}

/** The circles in use, held open in memory: a keystroke needs no query for its key. */
export interface SealedCircles {
  /**
   * The circle; undefined when there is none, or its key is gone and so is all of it. Throws what was said of a circle
   * that is refused.
   */
  find(circleId: string): Promise<SealedCircle | undefined>;
  /** It was committed like this. */
  committed(circleId: string, circle: SealedCircle): void;
  /** Something of it does not open: nothing of it is read or written then, so that the damage grows no larger. */
  refuse(circleId: string, because: unknown): void;
  /** Its key was deleted. */
  forget(circleId: string): void;
  /** Lets those go that nobody asked for since the call before: their keys are in memory no longer than they are needed. */
  rest(): void;
}

export const sealedCircles = (db: Kysely<WordTables>, keys: Keyring): SealedCircles => {
  let open = new Map<string, SealedCircle>();
  /** Those of them that were asked for since the last rest. */
  let used = new Set<string>();
  const refused = new Map<string, unknown>();

  const read = async (circleId: string): Promise<SealedCircle | undefined> => {
    const row = await db
      .selectFrom("circles")
      .select("key_id")
      .where("circle_id", "=", circleId)
      .executeTakeFirst();
    const key = row && (await keys.read(circleId, row.key_id));
    if (row === undefined || key === undefined) return undefined;
    const erased = await db
      .selectFrom("erased_pages")
      .select("page_id")
      .where("circle_id", "=", circleId)
      .execute();
    return { keyId: row.key_id, key, erasedPages: new Set(erased.map((page) => page.page_id)) };
  };

  const hold = (circleId: string, circle: SealedCircle): void => {
    used.add(circleId);
    open.set(circleId, circle);
  };

  return {
    find: async (circleId) => {
      if (refused.has(circleId)) throw refused.get(circleId);
      const known = open.get(circleId);
      const circle = known ?? (await read(circleId));
      if (known !== undefined) used.add(circleId);
      else if (circle !== undefined) hold(circleId, circle);
      return circle;
    },
    committed: hold,
    refuse: (circleId, because) => void refused.set(circleId, because),
    forget: (circleId) => {
      open.delete(circleId);
      refused.delete(circleId);
    },
    rest: () => {
      open = new Map([...open].filter(([circleId]) => used.has(circleId)));
      used = new Set();
    },
  };
};
