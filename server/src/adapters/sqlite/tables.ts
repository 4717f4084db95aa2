import type { Generated } from "kysely";

/** Every table as the queries see it. Ids, versions and instants are plain; whatever a person wrote is sealed. */
export interface Tables {
  /** One row once the file has a server's key: something sealed with it, to know the key again. */
  server_key: { id: 1; sealed: Uint8Array };
  /** The parent of all that is a circle's: erasing this row erases the rest, and what a backup still has cannot be read. */
  circle_keys: { circle_id: string; wrapped: Uint8Array };
  circles: { circle_id: string; version: number; due: number | null };
  events: { circle_id: string; version: number; at: number; sealed: Uint8Array };
  /** The newest page updates of all circles, in the order of writing, without an index. */
  page_journal: JournalRow;
  /** Runs of updates of one page, found by an index; see pageJournal.ts for how they come here. */
  page_segments: {
    id: Generated<number>;
    circle_id: string;
    page_id: string;
    last_seq: number;
    sealed: Uint8Array;
  };
}

/** One sealed update. `seq` grows over all pages and is never used twice. */
export interface JournalRow {
  seq: number;
  circle_id: string;
  page_id: string;
  sealed: Uint8Array;
}
