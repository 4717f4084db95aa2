import * as Y from "yjs";
import { type ClockRanges, createClockRanges } from "./clockRanges.ts";

/** What Yjs reads out of an update: the pieces that were written, and what was taken out. */
export type Decoded = ReturnType<typeof Y.decodeUpdate>;

/**
 * What a page is known to hold, counted without building the document: how far each writer has
 * come (Yjs counts a writer's letters with a clock), and which letters are gone. The guard asks it.
 */
export interface Ledger {
  readonly clocks: ReadonlyMap<number, number>;
  /** Letters (UTF-16 units) that were ever written; the clocks, summed. */
  readonly written: number;
  /** Letters that can be read now. */
  readonly visible: number;
  /** At most so many pieces make up the document: one a leap, and two more where a stretch is gone. */
  readonly pieces: number;
  clockOf(writer: number): number;
  /** How many letters of this stretch have not been taken out yet. */
  notYetDeleted(writer: number, from: number, to: number): number;
  /** Enters an update that was accepted. */
  enter(update: Decoded): void;
}

/** The ledger of an empty page. */
export function createLedger(): Ledger {
  const clocks = new Map<number, number>();
  const deleted = new Map<number, ClockRanges>();
  let written = 0;
  let gone = 0;
  let pieces = 0;

  const clockOf = (writer: number): number => clocks.get(writer) ?? 0;

  function strike(writer: number, from: number, to: number): void {
    const ranges = deleted.get(writer) ?? createClockRanges();
    deleted.set(writer, ranges);
    gone -= ranges.size;
    pieces -= 2 * ranges.count;
    ranges.add(from, to);
    gone += ranges.size;
    pieces += 2 * ranges.count;
  }

  return {
    clocks,
    get written() {
      return written;
    },
    get visible() {
      return written - gone;
    },
    get pieces() {
      return pieces;
    },
    clockOf,
    notYetDeleted: (writer, from, to) => deleted.get(writer)?.missing(from, to) ?? to - from,
    enter({ structs, ds }) {
      for (const piece of structs) {
        const { client, clock } = piece.id;
        const from = Math.max(clock, clockOf(client));
        const to = clock + piece.length;
        if (to <= from) continue;
        clocks.set(client, to);
        written += to - from;
        if (isLeap(piece)) pieces += 1;
        if (isGone(piece)) strike(client, from, to);
      }
      for (const [client, stretches] of ds.clients) {
        for (const { clock, len } of stretches) strike(client, clock, clock + len);
      }
    },
  };
}

/** A piece of which only the length is left, because its letters were taken out again. */
export const isGone = (piece: Y.Item | Y.GC | Y.Skip): boolean =>
  piece instanceof Y.Item && piece.content instanceof Y.ContentDeleted;

/**
 * A piece that does not go on where its writer's last letter stands: the caret was moved, or
 * something was taken out before. Yjs puts all others straight behind that letter.
 */
export const isLeap = (piece: Y.Item | Y.GC | Y.Skip): boolean => {
  if (!(piece instanceof Y.Item) || piece.origin === null) return true;
  return piece.origin.client !== piece.id.client || piece.origin.clock !== piece.id.clock - 1;
};
