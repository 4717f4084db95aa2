// A step that was released is never edited; a change is a new step behind it.

const pairing = `
  CREATE TABLE pairing (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    sealed BLOB NOT NULL
  ) STRICT;`;

/** How the file with the words came to its tables. */
export const wordSteps: readonly string[] = [
  `${pairing}
  CREATE TABLE circles (
    circle_id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    due INTEGER,
    key_id INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX circles_due ON circles (due) WHERE due IS NOT NULL;
  CREATE TABLE events (
    circle_id TEXT NOT NULL REFERENCES circles ON DELETE CASCADE,
    version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (circle_id, version)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE page_journal (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    circle_id TEXT NOT NULL,
    sealed BLOB NOT NULL
  ) STRICT;
  CREATE TABLE page_segments (
    id INTEGER PRIMARY KEY,
    circle_id TEXT NOT NULL REFERENCES circles ON DELETE CASCADE,
    page_id TEXT NOT NULL,
    last_seq INTEGER NOT NULL,
    sealed BLOB NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX page_segments_of_page ON page_segments (circle_id, page_id, last_seq);
  CREATE TABLE erased_pages (
    circle_id TEXT NOT NULL REFERENCES circles ON DELETE CASCADE,
    page_id TEXT NOT NULL,
    PRIMARY KEY (circle_id, page_id)
  ) STRICT, WITHOUT ROWID;
  `,
];

/** How the file with the keys came to its tables. */
export const keySteps: readonly string[] = [
  `${pairing}
  CREATE TABLE circle_keys (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    circle_id TEXT NOT NULL,
    wrapped BLOB NOT NULL
  ) STRICT;
  CREATE INDEX circle_keys_of_circle ON circle_keys (circle_id);
  `,
];
