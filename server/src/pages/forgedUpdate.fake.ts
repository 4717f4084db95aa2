import {
  type Encoder,
  createEncoder,
  toUint8Array,
  writeUint8,
  writeUint8Array,
  writeVarString,
  writeVarUint,
} from "lib0/encoding";

/** A writer and a clock. */
export type Id = readonly [writer: number, clock: number];

/** One piece as it stands in an update; `kind` is the number that Yjs gives to a kind of content. */
export type ForgedPiece =
  | { readonly gc: number }
  | { readonly skip: number }
  | {
      readonly text?: string;
      readonly gone?: number;
      readonly kind?: number;
      readonly content?: (encoder: Encoder) => void;
      readonly origin?: Id;
      readonly rightOrigin?: Id;
      readonly root?: string;
      readonly parent?: Id;
      readonly key?: string;
    };

/** Sections and deletions of an update, honest or not. */
export interface Forged {
  readonly sections?: readonly {
    readonly writer: number;
    readonly clock?: number;
    readonly pieces: readonly ForgedPiece[];
  }[];
  /** A writer, and then the clock and the length of each stretch. */
  readonly deletions?: readonly (readonly [writer: number, ...stretches: number[]])[];
  /** Claims so many sections; else as many as there are. */
  readonly claims?: number;
  /** Bytes behind the end. */
  readonly leftOver?: Uint8Array;
}

/** Writes an update (V1) letter by letter, as somebody would who wants to do harm. */
export function forge({ sections = [], deletions = [], claims, leftOver }: Forged): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, claims ?? sections.length);
  for (const { writer, clock = 0, pieces } of sections) {
    writeVarUint(encoder, pieces.length);
    writeVarUint(encoder, writer);
    writeVarUint(encoder, clock);
    for (const piece of pieces) writePiece(encoder, piece);
  }
  writeVarUint(encoder, deletions.length);
  for (const [writer, ...stretches] of deletions) {
    writeVarUint(encoder, writer);
    writeVarUint(encoder, stretches.length / 2);
    for (const number of stretches) writeVarUint(encoder, number);
  }
  if (leftOver) writeUint8Array(encoder, leftOver);
  return toUint8Array(encoder);
}

const kinds = { gc: 0, gone: 1, text: 4, skip: 10 };
const has = { origin: 0x80, rightOrigin: 0x40, key: 0x20 };

function writePiece(encoder: Encoder, piece: ForgedPiece): void {
  if ("gc" in piece || "skip" in piece) {
    writeUint8(encoder, "gc" in piece ? kinds.gc : kinds.skip);
    writeVarUint(encoder, "gc" in piece ? piece.gc : piece.skip);
    return;
  }
  const { text = "", gone, kind, content, origin, rightOrigin, root = "text", parent, key } = piece;
  const flags =
    (origin ? has.origin : 0) | (rightOrigin ? has.rightOrigin : 0) | (key ? has.key : 0);
  writeUint8(encoder, flags | (kind ?? (gone === undefined ? kinds.text : kinds.gone)));
  if (origin) writeId(encoder, origin);
  if (rightOrigin) writeId(encoder, rightOrigin);
  if (!origin && !rightOrigin) {
    writeVarUint(encoder, parent ? 0 : 1);
    if (parent) writeId(encoder, parent);
    else writeVarString(encoder, root);
    if (key !== undefined) writeVarString(encoder, key);
  }
  if (content) content(encoder);
  else if (gone === undefined) writeVarString(encoder, text);
  else writeVarUint(encoder, gone);
}

function writeId(encoder: Encoder, [writer, clock]: Id): void {
  writeVarUint(encoder, writer);
  writeVarUint(encoder, clock);
}
