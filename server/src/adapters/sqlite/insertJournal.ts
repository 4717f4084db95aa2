import type { Kysely, Transaction } from "kysely";
import type { JournalRow, WordTables } from "./tables.ts";

/**
 * Inserts many journal rows with few statements. The sizes are fixed, so that each statement is compiled once and
 * prepared once: building one for 145 rows costs more than running it.
 */
export const insertJournal = (db: Kysely<WordTables>) => {
  const statements = sizes.map((size) => ({ size, compiled: compile(db, size) }));
  return async (
    transaction: Transaction<WordTables>,
    rows: readonly JournalRow[],
  ): Promise<void> => {
    let from = 0;
    for (const { size, compiled } of statements) {
      for (; rows.length - from >= size; from += size) {
        await transaction.executeQuery({
          ...compiled,
          parameters: parametersOf(rows.slice(from, from + size)),
        });
      }
    }
  };
};

// Three variables a row; SQLite takes 32,766.
const sizes = [128, 16, 4, 1] as const;

const compile = (db: Kysely<WordTables>, size: number) =>
  db
    .insertInto("page_journal")
    .values(
      Array.from({ length: size }, (): JournalRow => ({ seq: 0, circle_id: "", sealed: nothing })),
    )
    .compile();

const nothing = new Uint8Array(0);

// In the order of the columns above.
const parametersOf = (rows: readonly JournalRow[]): readonly unknown[] =>
  rows.flatMap((row) => [row.seq, row.circle_id, row.sealed]);
