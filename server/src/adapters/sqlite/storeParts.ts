import type { Kysely } from "kysely";
import type { inTurn } from "../inTurn.ts";
import type { Keyring } from "./keyring.ts";
import type { PageJournal } from "./pageJournal.ts";
import type { SealedCircles } from "./sealedCircles.ts";
import type { WordTables } from "./tables.ts";
import type { Step, Unfinished } from "./unfinished.ts";

/** What both stores share. */
export interface StoreParts {
  readonly words: Kysely<WordTables>;
  readonly keys: Keyring;
  readonly circles: SealedCircles;
  readonly journal: PageJournal;
  /** One connection a file, one thing at a time: an append is whole before the next begins, in both stores. */
  readonly turn: ReturnType<typeof inTurn>;
  readonly unfinished: Unfinished;
  readonly emptyWords: Step;
  readonly emptyKeys: Step;
}
