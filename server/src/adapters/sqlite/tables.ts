import type { Generated } from "kysely";

/**
 * The file with the words, as the queries see it. Ids, versions and instants are plain; whatever a person wrote is
 * sealed with its circle's key, which is in the other file.
 */
export interface WordTables {
  pairing: PairingRow;
  /** The parent of all that is a circle's; `key_id` names the one key that all of it is sealed with. */
  circles: { circle_id: string; version: number; due: number | null; key_id: number };
  events: { circle_id: string; version: number; at: number; sealed: Uint8Array };
  /** The newest page updates of all circles, commit by commit, without an index. */
  page_journal: JournalRow;
  /** Runs of updates of one page, found by an index; see pageJournal.ts for how they come here. */
  page_segments: {
    id: Generated<number>;
    circle_id: string;
    page_id: string;
    last_seq: number;
    sealed: Uint8Array;
  };
  /** Pages that take nothing in any more, so that words which come late stay gone. */
  erased_pages: { circle_id: string; page_id: string };
}

/** The file with the keys, apart from the words, so that a copy of the words alone says nothing. */
export interface KeyTables {
  pairing: PairingRow;
  /** Keys of circles, wrapped by the server's key. Ids grow and are never used twice. */
  circle_keys: { id: Generated<number>; circle_id: string; wrapped: Uint8Array };
}

/** One row, the same in both files: it tells whether they belong together and to the server's key. */
export interface PairingRow {
  id: 1;
  sealed: Uint8Array;
}

/** What one commit keeps of one circle; see share.ts. `seq` grows over all circles and is never used twice. */
export interface JournalRow {
  seq: number;
  circle_id: string;
  sealed: Uint8Array;
}
