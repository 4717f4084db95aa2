import { limits } from "@beside/shared/protocol";
import * as Y from "yjs";
import { type ClockRanges, createClockRanges } from "./clockRanges.ts";
import { createLine } from "./line.ts";
import { inOrder } from "./pieceOrder.ts";
import type { Run } from "./runs.ts";

/** What Yjs reads out of an update: the pieces that were written, and what was taken out. */
export type Decoded = ReturnType<typeof Y.decodeUpdate>;
export type Piece = Decoded["structs"][number];

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
  /** At most so many pieces make up the document: the runs of the line, and two more where a stretch is gone. */
  readonly pieces: number;
  clockOf(writer: number): number;
  /**
   * What it takes to place these pieces, each of which leans only on what is there or before it; null
   * when one of them is where nobody who saw this page could have written it.
   */
  placing(pieces: readonly Piece[]): Placing | null;
  /** How many letters of this stretch have not been taken out yet. */
  notYetDeleted(writer: number, from: number, to: number): number;
  /** How many gone stretches this one overlaps or adjoins: when it is gone too, they are one. */
  goneBeside(writer: number, from: number, to: number): number;
  /** Enters an update that was accepted. */
  enter(update: Decoded): void;
}

export interface Placing {
  /** So many pieces Yjs walks along, or more than it may. */
  readonly steps: number;
  /** By so many pieces the page grows at most. */
  readonly growth: number;
}

/** A gone stretch in the middle of a piece makes itself one, and of what is left of the piece two. */
export const piecesPerCut = 2;

/** The ledger of an empty page. */
export function createLedger(): Ledger {
  const clocks = new Map<number, number>();
  const deleted = new Map<number, ClockRanges>();
  const goneBeside = (writer: number, from: number, to: number): number =>
    deleted.get(writer)?.meeting(from, to) ?? 0;
  const line = createLine((writer, from, to) => 1 + piecesPerCut * goneBeside(writer, from, to));
  let written = 0;
  let gone = 0;
  let cuts = 0;

  const clockOf = (writer: number): number => clocks.get(writer) ?? 0;

  /** The part of a piece that is new, with the neighbours that Yjs will give it. */
  function runOf(piece: Piece): Run | null {
    const { client: writer, clock } = piece.id;
    const known = clockOf(writer);
    const length = clock + piece.length - Math.max(clock, known);
    if (length <= 0 || !("origin" in piece)) return null;
    const origin = clock < known ? { client: writer, clock: known - 1 } : piece.origin;
    return { writer, clock: Math.max(clock, known), length, origin, right: piece.rightOrigin };
  }

  function placing(pieces: readonly Piece[]): Placing | null {
    const before = line.weight;
    const [only] = pieces;
    if (only && pieces.length === 1) {
      const run = runOf(only);
      // Almost every keystroke: at most a piece of its own, and what of others it shows to be known.
      if (run && line.isOpen(run)) return { steps: 0, growth: 1 + clocks.size };
    }
    return line.draft(() => {
      let steps = 0;
      for (const piece of pieces) {
        const run = runOf(piece);
        if (!run) continue;
        const taken = line.steps(run, limits.updateWork - steps);
        if (taken === null) return null;
        steps += taken;
        if (steps > limits.updateWork) break;
        line.place(run);
      }
      return { steps, growth: line.weight - before };
    });
  }

  function strike(writer: number, from: number, to: number): void {
    const ranges = deleted.get(writer) ?? createClockRanges();
    deleted.set(writer, ranges);
    gone -= ranges.size;
    cuts -= ranges.count;
    ranges.add(from, to);
    gone += ranges.size;
    cuts += ranges.count;
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
      return line.weight + piecesPerCut * cuts;
    },
    clockOf,
    placing,
    notYetDeleted: (writer, from, to) => deleted.get(writer)?.missing(from, to) ?? to - from,
    goneBeside,
    enter({ structs, ds }) {
      for (const piece of inOrder(structs, clockOf)) {
        const { client, clock } = piece.id;
        const run = runOf(piece);
        if (!run) continue;
        line.place(run);
        clocks.set(client, clock + piece.length);
        written += run.length;
        if (isGone(piece)) strike(client, run.clock, clock + piece.length);
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
