import type { ForgedPiece, Id } from "@beside/server/pages/forgedUpdate.fake.ts";
import type { Seeded } from "@beside/server/pages/seeded.fake.ts";
import { lengthOf, plainPiece } from "./hostilePiece.ts";

/** An update before it is written down, to be spoiled in its structure. */
export interface Plan {
  sections: { writer: number; clock: number; pieces: ForgedPiece[] }[];
  deletions: [writer: number, ...stretches: number[]][];
  claims?: number;
  leftOver?: Uint8Array;
}

/** Between these two letters nothing stands; null is the beginning, or the end. */
export interface Place {
  readonly origin: Id | null;
  readonly right: Id | null;
}

/** What somebody who follows a page knows of it. */
export interface PageKnown {
  /** Each writer, and how far. */
  readonly clocks: ReadonlyMap<number, number>;
  /** Two letters that stand side by side now. */
  place(random: Seeded): Place;
}

/** An update that could be honest: it goes on where its writer is, between letters that stand side by side. */
export function honestPlan(page: PageKnown, random: Seeded): Plan {
  const { clocks } = page;
  const plan: Plan = { sections: [], deletions: [] };
  if (clocks.size > 0 && random.chance(0.15)) {
    plan.deletions.push(honestDeletion(clocks, random));
    return plan;
  }
  const writer =
    clocks.size > 0 && random.chance(0.75) ? someWriter(clocks, random) : newWriter(random);
  const clock = clocks.get(writer) ?? 0;
  const { origin, right } = page.place(random);
  const pieces: ForgedPiece[] = [];
  let at = clock;
  for (let count = 1 + (random.chance(0.3) ? random.below(4) : 0); count > 0; count--) {
    const left = pieces.length > 0 ? ([writer, at - 1] as const) : origin;
    const piece = plainPiece(random, left, right);
    pieces.push(piece);
    at += lengthOf(piece);
  }
  plan.sections.push({ writer, clock, pieces });
  return plan;
}

type Clocks = PageKnown["clocks"];

/** A writer whom the page knows. */
export function someWriter(clocks: Clocks, random: Seeded): number {
  return [...clocks.keys()][random.below(clocks.size)] ?? newWriter(random);
}

/** A writer nobody has heard of; now and then one with a number at the edge of what a number can be. */
export const newWriter = (random: Seeded): number =>
  random.chance(0.1)
    ? random.pick([0, 127, 128, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 53 - 1])
    : 1 + random.below(2 ** 32 - 1);

function honestDeletion(clocks: Clocks, random: Seeded): [number, ...number[]] {
  const writer = someWriter(clocks, random);
  const known = clocks.get(writer) ?? 1;
  const from = random.below(known);
  return [writer, from, 1 + random.below(Math.min(20, known - from))];
}
