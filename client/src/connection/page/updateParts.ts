import { limits } from "@beside/shared/protocol";
import { createEncoder, toUint8Array, writeVarUint } from "lib0/encoding";
import * as Y from "yjs";
import { splitsPair } from "../editor/edit.ts";

type Decoded = ReturnType<typeof Y.decodeUpdate>;
type Piece = Decoded["structs"][number];

/**
 * A server takes a bounded number of pieces and deletions in one update; half of that leaves room for those that are cut
 * by it. None takes less than two bytes, so a short update need not be looked into.
 */
const mostPieces = limits.updatePieces / 2;
const leastBytes = 2;

/**
 * Parts an update that is too large for one frame into updates of about `most` bytes that can be
 * taken in one after the other, each leaning only on what came before it. Who writes for hours
 * without a network has more than one frame of words, and Yjs always makes one update of them.
 */
export function partsOf(update: Uint8Array, most: number): readonly Uint8Array[] {
  if (update.byteLength <= Math.min(most, mostPieces * leastBytes)) return [update];
  const { structs, ds } = Y.decodeUpdate(update);
  const deletions = [...ds.clients.values()].reduce((sum, all) => sum + all.length, 0);
  if (update.byteLength <= most && structs.length + deletions <= mostPieces) return [update];
  const pieces = inOrder(structs.flatMap((piece) => cut(piece, most)));
  const parts: Uint8Array[] = [];
  let run: Piece[] = [];
  let size = 0;
  const write = () => {
    if (run.length > 0) parts.push(updateOf(run));
    run = [];
    size = 0;
  };
  for (const piece of pieces) {
    const isNext = run.at(-1)?.id.client === piece.id.client;
    const isFull = size + sizeOf(piece) > most || run.length >= mostPieces;
    if (!isNext || isFull) write();
    run.push(piece);
    size += sizeOf(piece);
  }
  write();
  return [...parts, ...deletionParts(ds, most)];
}

/** A piece's letters take up to three bytes each; its ids and neighbours no more than forty. */
const sizeOf = (piece: Piece): number => 40 + (textOf(piece)?.length ?? 0) * 3;

const textOf = (piece: Piece): string | null =>
  piece instanceof Y.Item && piece.content instanceof Y.ContentString ? piece.content.str : null;

/** Cuts a long piece of text, as Yjs does where somebody writes into its middle. */
function cut(piece: Piece, most: number): readonly Piece[] {
  const text = textOf(piece);
  const longest = Math.floor((most - 40) / 3);
  if (!(piece instanceof Y.Item) || text === null || text.length <= longest) return [piece];
  const cuts: Piece[] = [];
  let start = 0;
  while (start < text.length) {
    const end = Math.min(text.length, start + longest);
    const whole = splitsPair(text, end) ? end - 1 : end;
    const { client, clock } = piece.id;
    cuts.push(
      new Y.Item(
        Y.createID(client, clock + start),
        null,
        start === 0 ? piece.origin : Y.createID(client, clock + start - 1),
        null,
        piece.rightOrigin,
        // What has a left neighbour takes its parent from there.
        start === 0 ? piece.parent : null,
        null,
        new Y.ContentString(text.slice(start, whole)),
      ),
    );
    start = whole;
  }
  return cuts;
}

/** Every piece behind those it leans on: several tabs may have written beside each other. */
function inOrder(pieces: readonly Piece[]): readonly Piece[] {
  const waiting = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const own = waiting.get(piece.id.client) ?? [];
    waiting.set(piece.id.client, [...own, piece]);
  }
  const isThere = ({ client, clock }: Y.ID): boolean => {
    const first = waiting.get(client)?.[0];
    return first === undefined || clock < first.id.clock;
  };
  const ordered: Piece[] = [];
  for (let moved = true; moved;) {
    moved = false;
    for (const own of waiting.values()) {
      for (let first = own[0]; first && neighbours(first).every(isThere); first = own[0]) {
        ordered.push(first);
        own.shift();
        moved = true;
      }
    }
  }
  return ordered;
}

const neighbours = (piece: Piece): readonly Y.ID[] =>
  piece instanceof Y.Item ? [piece.origin, piece.rightOrigin].filter((id) => id !== null) : [];

/** An update of one writer's pieces, as Yjs writes it: one section, no deletions. */
function updateOf(pieces: readonly Piece[]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  const [first] = pieces;
  if (!first) return encoder.toUint8Array();
  writeVarUint(encoder.restEncoder, 1);
  writeVarUint(encoder.restEncoder, pieces.length);
  encoder.writeClient(first.id.client);
  writeVarUint(encoder.restEncoder, first.id.clock);
  for (const piece of pieces) piece.write(encoder, 0);
  writeVarUint(encoder.restEncoder, 0);
  return encoder.toUint8Array();
}

/** The deletions by themselves, after all pieces; each takes up to ten bytes. */
function deletionParts(ds: Decoded["ds"], most: number): readonly Uint8Array[] {
  const inOne = Math.min(mostPieces, Math.floor(most / 10));
  return [...ds.clients].flatMap(([client, all]) => {
    const parts: Uint8Array[] = [];
    for (let start = 0; start < all.length; start += inOne) {
      const encoder = createEncoder();
      const some = all.slice(start, start + inOne);
      for (const number of [0, 1, client, some.length]) writeVarUint(encoder, number);
      for (const { clock, len } of some) {
        writeVarUint(encoder, clock);
        writeVarUint(encoder, len);
      }
      parts.push(toUint8Array(encoder));
    }
    return parts;
  });
}
