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
}

export const sealedCircles = (db: Kysely<WordTables>, keys: Keyring): SealedCircles => {
  const open = new Map<string, SealedCircle>();
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

  return {
    find: async (circleId) => {
      if (refused.has(circleId)) throw refused.get(circleId);
      const known = open.get(circleId);
      if (known !== undefined) return known;
      const circle = await read(circleId);
      if (circle !== undefined) open.set(circleId, circle);
      return circle;
    },
    committed: (circleId, circle) => void open.set(circleId, circle),
    refuse: (circleId, because) => void refused.set(circleId, because),
    forget: (circleId) => {
      open.delete(circleId);
      refused.delete(circleId);
    },
  };
};
