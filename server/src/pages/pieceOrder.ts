import type { ID, Item } from "yjs";
import type { Piece } from "./ledger.ts";

/** The pieces of one writer, which follow one another in an update. */
export interface Section {
  readonly writer: number;
  readonly first: number;
  readonly after: number;
  /** The clock behind its last piece. */
  readonly end: number;
}

/** How far a page knows a writer. */
type ClockOf = (writer: number) => number;

/** The sections of an update: each writer whose pieces follow one another. */
export function sectionsOf(structs: readonly Piece[]): readonly Section[] {
  const sections: Section[] = [];
  let first = 0;
  for (let at = 0; at < structs.length; at++) {
    const piece = structs[at];
    if (!piece || structs[at + 1]?.id.client === piece.id.client) continue;
    const end = piece.id.clock + piece.length;
    sections.push({ writer: piece.id.client, first, after: at + 1, end });
    first = at + 1;
  }
  return sections;
}

/**
 * The pieces of an update one after the other, each leaning only on what is there by then: the way
 * Yjs itself places them. `resync` when something they lean on is neither in the page nor in the
 * update; `bad` when they wait for each other, or for themselves.
 */
export function orderOf(
  structs: readonly Piece[],
  sections: readonly Section[],
  clockOf: ClockOf,
): readonly Piece[] | "resync" | "bad" {
  const { order, stuck, reach } = placed(structs, sections, clockOf);
  if (stuck.length === 0) return order;
  const ends = new Map(sections.map(({ writer, end }) => [writer, end]));
  const known = (id: ID): boolean =>
    id.clock < Math.max(clockOf(id.client), ends.get(id.client) ?? 0);
  const leansOutside = stuck.some(
    ({ piece }) => piece.id.clock > reach(piece.id.client) || !originsOf(piece).every(known),
  );
  return leansOutside ? "resync" : "bad";
}

/** The same for what comes from our own store. Should a part of it be lost, what leans on it is left out. */
export const inOrder = (structs: readonly Piece[], clockOf: ClockOf): readonly Piece[] =>
  placed(structs, sectionsOf(structs), clockOf).order;

/**
 * A section goes on until a piece has to wait for another writer, and goes on again when that writer
 * has come so far: so each piece is looked at three times at most, in whatever order they stand.
 */
function placed(structs: readonly Piece[], sections: readonly Section[], clockOf: ClockOf) {
  const order: Piece[] = [];
  const reached = new Map<number, number>();
  const reach: ClockOf = (writer) => reached.get(writer) ?? clockOf(writer);
  const ready: Turn[] = sections.map(({ writer, first, after }) => ({
    writer,
    next: first,
    after,
  }));
  /** By the writer whom they wait for. */
  const waiting = new Map<number, readonly Waiting[]>();
  const waitFor = (writer: number): readonly Waiting[] => waiting.get(writer) ?? [];

  for (let turn = ready.pop(); turn; turn = ready.pop()) {
    for (; turn.next < turn.after; turn.next++) {
      const piece = structs[turn.next];
      if (!piece) break;
      const missing = missingFor(piece, reach);
      if (missing) {
        const wait = { turn, piece, until: missing.clock };
        waiting.set(missing.client, [...waitFor(missing.client), wait]);
        break;
      }
      order.push(piece);
      const end = piece.id.clock + piece.length;
      if (end > reach(turn.writer)) reached.set(turn.writer, end);
    }
    if (waiting.size === 0) continue;
    const there = reach(turn.writer);
    const [go, stay] = parted(waitFor(turn.writer), ({ until }) => until < there);
    waiting.set(turn.writer, stay);
    for (const each of go) ready.push(each.turn);
  }
  return { order, stuck: [...waiting.values()].flat(), reach };
}

/**
 * What has to be there before this piece can be placed; null when nothing is missing. Also asked of
 * pieces that the page knows and that will be cut away: Yjs looks up their neighbours all the same,
 * and throws where it does not find them.
 */
function missingFor(piece: Piece, reach: (writer: number) => number): At | null {
  const { client, clock } = piece.id;
  if (clock > reach(client)) return { client, clock: clock - 1 };
  for (const id of originsOf(piece)) {
    // Nothing leans on itself or on what its own writer wrote later: for that it waits for ever.
    if (id.client === client && id.clock >= clock) return { client, clock: Infinity };
    if (id.clock >= reach(id.client)) return id;
  }
  return null;
}

/** The neighbours between which a piece was written. */
function originsOf(piece: Piece): readonly ID[] {
  if (!isItem(piece)) return [];
  if (piece.origin === null) return piece.rightOrigin === null ? [] : [piece.rightOrigin];
  return piece.rightOrigin === null ? [piece.origin] : [piece.origin, piece.rightOrigin];
}

const isItem = (piece: Piece): piece is Item => "origin" in piece;

type At = Pick<ID, "client" | "clock">;

interface Turn {
  readonly writer: number;
  next: number;
  readonly after: number;
}
interface Waiting {
  readonly turn: Turn;
  readonly piece: Piece;
  /** Goes on when the writer waited for has come past this clock. */
  readonly until: number;
}

function parted<T>(list: readonly T[], goes: (each: T) => boolean): [T[], T[]] {
  const [go, stay]: [T[], T[]] = [[], []];
  for (const each of list) (goes(each) ? go : stay).push(each);
  return [go, stay];
}
