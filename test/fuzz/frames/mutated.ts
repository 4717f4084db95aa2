import { readFrame, syncFrame } from "@beside/server/pages/frames.ts";
import type { Seeded } from "@beside/server/pages/seeded.fake.ts";
import type { FuzzFrame } from "./fuzzFrame.ts";

/** What can happen to the bytes of a frame. */
export const spoilings = [
  "bit flipped",
  "byte changed",
  "byte lost",
  "byte added",
  "cut short",
  "two spliced",
  "number repeated",
  "length changed",
  "part repeated",
  "noise",
] as const;
type Spoiling = (typeof spoilings)[number];

/** A real frame after one to four accidents: to all of it, or to the update inside a whole frame. */
export function mutated(frames: Frames, random: Seeded): FuzzFrame {
  const real = readFrame(random.pick(frames));
  if (real === null || !("update" in real) || random.chance(0.3)) return spoiled(frames, random);
  const other = readFrame(random.pick(frames));
  const all: Frames = [real.update, other && "update" in other ? other.update : real.update];
  const { bytes, kinds } = spoiled(all, random);
  return { bytes: syncFrame(real.type, bytes), kinds };
}

type Frames = readonly [Uint8Array, ...Uint8Array[]];

function spoiled(all: Frames, random: Seeded): FuzzFrame {
  let bytes: number[] = [...random.pick(all)];
  const kinds = new Set<Spoiling>();
  for (let count = random.chance(0.6) ? 1 : 1 + random.below(4); count > 0; count--) {
    const kind = random.chance(0.02) ? "noise" : random.pick(spoilings);
    kinds.add(kind);
    bytes = spoil(kind, bytes, random.pick(all), random);
  }
  return { bytes: Uint8Array.from(bytes), kinds };
}

function spoil(
  kind: Spoiling,
  bytes: readonly number[],
  other: Uint8Array,
  { below, pick }: Seeded,
): number[] {
  const at = below(bytes.length);
  const here = bytes[at] ?? 0;
  const from = below(at + 1);
  const [before, after] = [bytes.slice(0, at), bytes.slice(at + 1)];
  switch (kind) {
    case "bit flipped":
      return [...before, here ^ (1 << below(8)), ...after];
    case "byte changed":
      return [...before, below(256), ...after];
    case "byte lost":
      return [...before, ...after];
    case "byte added":
      return [...before, below(256), here, ...after];
    case "cut short":
      return before;
    case "two spliced":
      return [...before, ...other.subarray(below(other.length))];
    case "number repeated":
      // As a varint goes on: all bytes but the last have the highest bit.
      return [
        ...before,
        ...Array.from({ length: 1 + below(9) }, () => here | 0x80),
        here,
        ...after,
      ];
    case "length changed":
      return [...before, ...pick(lengths(here)), ...after];
    case "part repeated":
      return [...bytes.slice(0, at), ...bytes.slice(from, at), ...bytes.slice(at)];
    case "noise":
      return Array.from({ length: below(80) }, () => below(256));
  }
}

const lengths = (here: number): readonly [number[], ...number[][]] => [
  [(here + 1) & 0x7f],
  [(here + 127) & 0x7f],
  [0],
  [0x7f],
  [0xff, 0x7f],
  [0xff, 0xff, 0xff, 0xff, 0x0f],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f],
];
