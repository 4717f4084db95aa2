import type { Seeded } from "@beside/server/pages/seeded.fake.ts";
import { limits } from "@beside/shared/protocol";
import { type PageKnown, type Plan, newWriter, someWriter } from "./honestPlan.ts";

/** Every shape that the deletions of an update can have, beside the honest one. */
export const deletionAnomalies: Readonly<
  Record<string, (plan: Plan, page: PageKnown, random: Seeded) => void>
> = {
  "deletes what it brings": ({ sections, deletions }) => {
    for (const { writer, clock } of sections) deletions.push([writer, clock, 1]);
  },
  "deletes every second letter": ({ deletions }, page, random) => {
    const [writer, known] = somebody(page, random);
    const stretches: number[] = [];
    for (let at = random.below(2); at < Math.min(known, 20_000); at += 2) stretches.push(at, 1);
    deletions.push([writer, ...stretches]);
  },
  "deletes everything": ({ deletions }, { clocks }) => {
    for (const [writer, known] of clocks) deletions.push([writer, 0, known]);
  },
  "deletes nothing": ({ deletions }, page, random) => {
    const [writer, known] = somebody(page, random);
    deletions.push([writer, random.below(known), 0]);
  },
  "deletes too far": ({ deletions }, page, random) => {
    const [writer, known] = somebody(page, random);
    deletions.push([writer, known - 1, 100_000 + random.below(5)]);
  },
  "deletes of a stranger": ({ deletions }, _page, random) =>
    void deletions.push([2 ** 43 + random.below(100), 0, 1]),
  "deletes a huge stretch": ({ deletions }, page, random) => {
    const [writer] = somebody(page, random);
    deletions.push([writer, 0, random.pick([limits.pageEverWritten, 2 ** 31, 2 ** 53 - 1])]);
  },
  "deletes twice": ({ deletions }, page, random) => {
    const [writer, known] = somebody(page, random);
    const at = random.below(known);
    deletions.push([writer, at, 1], [writer, at, 1]);
  },
  "deletes out of order": ({ deletions }, page, random) => {
    const [writer, known] = somebody(page, random);
    deletions.push([writer, known, 1, 0, 1]);
  },
  "deletes overlapping": ({ deletions }, page, random) => {
    const [writer] = somebody(page, random);
    deletions.push([writer, 0, 3, 2, 2]);
  },
  "a writer without deletions": ({ deletions }, _page, random) =>
    void deletions.push([newWriter(random)]),
};

/** Somebody whom the page knows, and how far; a stranger on an empty page. */
const somebody = ({ clocks }: PageKnown, random: Seeded): [writer: number, known: number] => {
  const writer = someWriter(clocks, random);
  return [writer, clocks.get(writer) ?? 1];
};
