import type { ID, Item } from "yjs";
import type { Decoded, Ledger } from "./ledger.ts";

/** The pieces of one writer, which follow one another in an update. */
export interface Section {
  readonly writer: number;
  readonly first: number;
  readonly after: number;
  /** The clock behind its last piece. */
  readonly end: number;
}

/**
 * Whether the pieces of an update can be placed one after the other, each leaning only on what is
 * there by then: the way Yjs itself places them. `resync` when something they lean on is neither in
 * the page nor in the update; `bad` when they wait for each other, or for themselves.
 */
export function orderOf(
  structs: readonly Piece[],
  sections: readonly Section[],
  ledger: Ledger,
): "ok" | "resync" | "bad" {
  const reached = new Map<number, number>();
  const reach = (writer: number): number => reached.get(writer) ?? ledger.clockOf(writer);
  let open = sections.map(({ writer, first, after }) => ({ writer, next: first, after }));

  while (open.length > 0) {
    let moved = false;
    for (const section of open) {
      for (; section.next < section.after; section.next++) {
        const piece = structs[section.next];
        if (!piece || !canBePlaced(piece, ledger, reach)) break;
        const end = piece.id.clock + piece.length;
        if (end > reach(section.writer)) reached.set(section.writer, end);
        moved = true;
      }
    }
    if (!moved) break;
    open = open.filter(({ next, after }) => next < after);
  }
  if (open.length === 0) return "ok";

  const ends = new Map(sections.map(({ writer, end }) => [writer, end]));
  const known = (id: ID): boolean =>
    id.clock < Math.max(ledger.clockOf(id.client), ends.get(id.client) ?? 0);
  const heads = open.flatMap(({ next }) => structs[next] ?? []);
  const leansOutside = heads.some(
    (piece) => piece.id.clock > reach(piece.id.client) || !originsOf(piece).every(known),
  );
  return leansOutside ? "resync" : "bad";
}

function canBePlaced(piece: Piece, ledger: Ledger, reach: (writer: number) => number): boolean {
  const { client, clock } = piece.id;
  // Known already: it will be cut away, and what it leans on does not matter.
  if (clock + piece.length <= ledger.clockOf(client)) return true;
  if (clock > reach(client)) return false;
  // Nothing leans on itself or on what its own writer wrote later.
  return originsOf(piece).every(
    (id) => id.clock < (id.client === client ? clock : reach(id.client)),
  );
}

/** The neighbours between which a piece was written. */
function originsOf(piece: Piece): readonly ID[] {
  if (!isItem(piece)) return [];
  if (piece.origin === null) return piece.rightOrigin === null ? [] : [piece.rightOrigin];
  return piece.rightOrigin === null ? [piece.origin] : [piece.origin, piece.rightOrigin];
}

const isItem = (piece: Piece): piece is Item => "origin" in piece;

type Piece = Decoded["structs"][number];
