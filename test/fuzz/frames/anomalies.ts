import type { ForgedPiece, Id } from "@beside/server/pages/forgedUpdate.fake.ts";
import type { Seeded } from "@beside/server/pages/seeded.fake.ts";
import { limits } from "@beside/shared/protocol";
import { type PageKnown, type Place, type Plan, newWriter, someWriter } from "./honestPlan.ts";
import { lengthOf, strangeKinds, strangePiece } from "./hostilePiece.ts";

/** Makes one thing wrong, or strange, with an update. */
type Anomaly = (plan: Plan, page: PageKnown, random: Seeded) => void;

/** Every thing that can be wrong with the pieces of an update. Those of its deletions stand apart. */
export const pieceAnomalies: Readonly<Record<string, Anomaly>> = {
  ...Object.fromEntries(
    strangeKinds.map(
      (kind) =>
        [
          kind,
          (plan, _page, random) =>
            change(plan, random, (piece) => strangePiece(kind, piece, lengthOf(piece))),
        ] as [string, Anomaly],
    ),
  ),

  "a gap": (plan, _page, random) => {
    const section = someSection(plan, random);
    section.clock += 1 + random.below(5);
  },
  "a repeat": (plan, _page, random) => {
    const section = someSection(plan, random);
    section.clock = random.below(section.clock + 1);
  },
  "a huge clock": (plan, _page, random) => {
    someSection(plan, random).clock = random.pick([2 ** 31, 2 ** 32, 2 ** 52, 2 ** 53 - 2]);
  },
  "a huge length": (plan, _page, random) =>
    change(plan, random, (piece) => ({
      ...piece,
      gone: random.pick([5_000, 50_000, limits.pageEverWritten, 2 ** 31, 2 ** 52, 2 ** 53 - 1]),
    })),
  "an empty piece": (plan, _page, random) =>
    change(plan, random, ({ gone: _gone, ...piece }) => ({ ...piece, text: "" })),
  "another root": (plan, _page, random) =>
    change(plan, random, (piece) => ({
      ...unplaced(piece),
      root: random.pick(["", "title", "__proto__", "constructor", "text\u0000", "Text"]),
    })),
  "a piece for a parent": (plan, page, random) =>
    change(plan, random, (piece) => ({
      ...unplaced(piece),
      parent: page.place(random).origin ?? ([1, 0] as const),
    })),
  "an attribute": (plan, _page, random) =>
    change(plan, random, (piece) => ({
      ...unplaced(piece),
      key: random.pick(["lang", "__proto__"]),
    })),
  "an unknown neighbour": (plan, page, random) =>
    lean(plan, random, () =>
      random.chance(0.5) && page.clocks.size > 0
        ? [someWriter(page.clocks, random), 2 ** 30]
        : [stranger(random), random.below(3)],
    ),
  "leans on itself": (plan, _page, random) =>
    lean(plan, random, (section, clock) => [section.writer, clock + random.below(2)]),
  "wait for each other": (plan, _page, random) => {
    const [one, other] = [stranger(random), stranger(random)];
    plan.sections.push({ writer: one, clock: 0, pieces: [{ text: "x", origin: [other, 0] }] });
    plan.sections.push({ writer: other, clock: 0, pieces: [{ text: "y", rightOrigin: [one, 0] }] });
  },
  "lean on each other in turn": (plan, _page, random) => {
    const [one, other] = [stranger(random), stranger(random)];
    const steps = Array.from({ length: 1 + random.below(40) }, (_, step) => step);
    const leaning = (to: number, back: number): ForgedPiece[] =>
      steps.map((step): ForgedPiece =>
        step < back ? { text: "z" } : { text: "z", origin: [to, step - back] },
      );
    plan.sections.push({ writer: one, clock: 0, pieces: leaning(other, 1) });
    plan.sections.push({ writer: other, clock: 0, pieces: leaning(one, 0) });
  },
  "a writer in two sections": (plan, _page, random) => {
    const section = someSection(plan, random);
    const end = section.clock + section.pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
    const again = { writer: section.writer, clock: end, pieces: [{ text: "again" }] };
    plan.sections.push(again);
  },
  "a section of nothing": (plan, _page, random) =>
    void plan.sections.push({ writer: newWriter(random), clock: random.below(2), pieces: [] }),
  "many writers": (plan, _page, random) => {
    for (let count = 2 + random.below(70); count > 0; count--) {
      plan.sections.push({ writer: newWriter(random), clock: 0, pieces: [{ text: "w" }] });
    }
  },
  "pieces at one spot": (plan, page, random) => {
    const { origin, right } = page.place(random);
    const writer = stranger(random);
    const count = random.pick([20, 50, 100, 200, 400, 900, limits.updatePieces + 1]);
    // Each before the one before, as somebody writes who goes back to the same place each time.
    const pieces = Array.from({ length: count }, (_, at): ForgedPiece => {
      const next = at > 0 ? ([writer, at - 1] as const) : right;
      return { text: "m", ...(origin && { origin }), ...(next && { rightOrigin: next }) };
    });
    plan.sections.push({ writer, clock: 0, pieces });
  },
  "one spot, again and again": (plan, page, random) => {
    const { origin, right } = page.place(random);
    const piece = { text: "o", ...(origin && { origin }), ...(right && { rightOrigin: right }) };
    plan.sections.push({ writer: stranger(random), clock: 0, pieces: [piece, piece, piece] });
  },
  "neighbours far apart": (plan, page, random) => {
    const [one, other] = [page.place(random), page.place(random)];
    placeAt(plan, random, { origin: one.origin, right: other.right });
  },
  "neighbours crossed": (plan, page, random) => {
    const { origin, right } = page.place(random);
    const nobody: Id = [stranger(random), 0];
    placeAt(plan, random, { origin: right ?? origin ?? nobody, right: origin ?? right ?? nobody });
  },
  "a long text": (plan, _page, random) =>
    change(plan, random, ({ gone: _gone, ...piece }) => ({
      ...piece,
      text: random.pick(["l", "言", "🌿"]).repeat(random.pick([500, 1_000, 5_000, 20_000])),
    })),
  "more sections claimed": (plan, _page, random) => {
    plan.claims = plan.sections.length + random.pick([1, 2, 2 ** 21, 2 ** 53 - 1]);
  },
  "bytes left over": (plan, _page, random) => {
    plan.leftOver = Uint8Array.from({ length: 1 + random.below(20) }, () => random.below(256));
  },
};

type Contents = Extract<ForgedPiece, { kind?: number }>;
type Section = Plan["sections"][number];

/** A number that no browser takes, so that nobody has it yet. */
const stranger = ({ below }: Seeded): number => 2 ** 40 + below(2 ** 50);

function someSection(plan: Plan, random: Seeded): Section {
  const section = plan.sections[random.below(plan.sections.length)];
  if (section) return section;
  const fresh: Section = { writer: stranger(random), clock: 0, pieces: [{ text: "n" }] };
  plan.sections.push(fresh);
  return fresh;
}

function change(plan: Plan, random: Seeded, into: (piece: Contents) => ForgedPiece): void {
  const { pieces } = someSection(plan, random);
  const at = random.below(pieces.length);
  const piece = pieces[at];
  pieces[at] = into(!piece || "gc" in piece || "skip" in piece ? { text: "c" } : piece);
}

function placeAt(plan: Plan, random: Seeded, { origin, right }: Place): void {
  const text = random.chance(0.5) ? "p" : "places";
  const piece = { text, ...(origin && { origin }), ...(right && { rightOrigin: right }) };
  const { writer, clock } = someSection(plan, random);
  plan.sections = [{ writer, clock, pieces: [piece] }];
}

function lean(plan: Plan, random: Seeded, on: (section: Section, clock: number) => Id): void {
  const section = someSection(plan, random);
  const at = random.below(section.pieces.length);
  const clock = section.pieces
    .slice(0, at)
    .reduce((sum, piece) => sum + lengthOf(piece), section.clock);
  const piece = section.pieces[at];
  if (!piece || "gc" in piece || "skip" in piece) return;
  section.pieces[at] = random.chance(0.5)
    ? { ...piece, origin: on(section, clock) }
    : { ...piece, rightOrigin: on(section, clock) };
}

const unplaced = ({ origin: _origin, rightOrigin: _right, ...piece }: Contents): Contents => piece;
