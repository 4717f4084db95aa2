import type { ForgedPiece, Id } from "@beside/server/pages/forgedUpdate.fake.ts";
import type { Seeded } from "@beside/server/pages/seeded.fake.ts";
import { type Encoder, writeAny, writeVarString, writeVarUint } from "lib0/encoding";

type Contents = Extract<ForgedPiece, { kind?: number }>;

/** Contents that Yjs knows and no page has, each with its number; and numbers that nobody knows. */
const strange: Record<string, { kind: number; content: (to: Encoder) => void }> = {
  json: { kind: 2, content: (to) => (writeVarUint(to, 1), writeVarString(to, '{"a":1}')) },
  bytes: { kind: 3, content: (to) => writeVarString(to, "abc") },
  embed: { kind: 5, content: (to) => writeVarString(to, '{"image":"x"}') },
  format: { kind: 6, content: (to) => (writeVarString(to, "bold"), writeVarString(to, "true")) },
  "nested type": { kind: 7, content: (to) => writeVarUint(to, 0) },
  "named type": { kind: 7, content: (to) => (writeVarUint(to, 3), writeVarString(to, "p")) },
  "any value": { kind: 8, content: (to) => (writeVarUint(to, 1), writeAny(to, { a: [1, null] })) },
  document: { kind: 9, content: (to) => (writeVarString(to, "id"), writeAny(to, { gc: false })) },
  "unknown kind": { kind: 11, content: (to) => writeVarUint(to, 1) },
  "highest kind": { kind: 31, content: (to) => writeVarUint(to, 1) },
};

/** The kinds of piece that no page may have. */
export const strangeKinds: readonly string[] = ["gc", "skip", ...Object.keys(strange)];

/** The same place, taken by something else than text. */
export function strangePiece(kind: string, place: Contents, length: number): ForgedPiece {
  if (kind === "gc") return { gc: length };
  if (kind === "skip") return { skip: length };
  const { text: _text, gone: _gone, ...rest } = place;
  return { ...rest, ...strange[kind] };
}

const letters = [
  "a",
  "word ",
  "é🌿",
  "日本語",
  "\n\n",
  "\u0000",
  "\u{1F469}\u200D\u{1F33E}",
  "e\u0301",
];

/** Text that fits anywhere; of some of it only the length is left. */
export function plainPiece(random: Seeded, origin: Id | null, right: Id | null): Contents {
  const [first = "a"] = [letters[random.below(letters.length)]];
  const text = random.chance(0.02) ? first.repeat(500) : first;
  return {
    ...(random.chance(0.15) ? { gone: 1 + random.below(40) } : { text }),
    ...(origin ? { origin } : {}),
    ...(right ? { rightOrigin: right } : {}),
  };
}

/** How many letters a piece takes, as Yjs counts them. */
export function lengthOf(piece: ForgedPiece): number {
  if ("gc" in piece) return piece.gc;
  if ("skip" in piece) return piece.skip;
  return piece.gone ?? (piece.kind === undefined ? (piece.text ?? "").length : 1);
}
