import { forge } from "@beside/server/pages/forgedUpdate.fake.ts";
import { syncFrame } from "@beside/server/pages/frames.ts";
import type { Seeded } from "@beside/server/pages/seeded.fake.ts";
import { createEncoder, toUint8Array, writeVarUint } from "lib0/encoding";
import { pieceAnomalies } from "./anomalies.ts";
import { deletionAnomalies } from "./deletionAnomalies.ts";
import type { FuzzFrame } from "./fuzzFrame.ts";
import { type PageKnown, honestPlan, newWriter } from "./honestPlan.ts";

const anomalies = { ...pieceAnomalies, ...deletionAnomalies };
const names = Object.keys(anomalies);

/** Strange and allowed: these alone are let in, as long as there is room. */
const harmless = [
  "a huge length",
  "a long text",
  "a repeat",
  "a writer without deletions",
  "deletes everything",
  "deletes every second letter",
  "deletes what it brings",
  "lean on each other in turn",
  "many writers",
  "neighbours far apart",
  "pieces at one spot",
];

/** Every kind of frame that is made here and has to be let in at least sometimes. */
export const sometimesLetIn: readonly string[] = [
  ...harmless,
  "almost honest",
  "deletion",
  "gone",
  "text",
];

/** Never let in. */
export const neverLetIn: readonly string[] = names.filter((name) => !harmless.includes(name));

/** A well-formed frame that nobody's browser sends, made by somebody who knows what the page holds. */
export function hostile(page: PageKnown, random: Seeded): FuzzFrame {
  if (random.chance(0.02)) return asksWithNonsense(page, random);
  const plan = honestPlan(page, random);
  const wrong: string[] = [];
  for (let count = random.pick([0, 1, 1, 1, 1, 2, 3]); count > 0; count--) {
    const name = names[random.below(names.length)] ?? "";
    wrong.push(name);
    anomalies[name]?.(plan, page, random);
  }
  const [first = "almost honest"] = wrong;
  const kinds = new Set([wrong.length > 1 ? "several things at once" : first]);
  if (plan.deletions.length > 0) kinds.add("deletion");
  for (const piece of plan.sections.flatMap(({ pieces }) => pieces)) {
    if ("gc" in piece || "skip" in piece || piece.kind !== undefined) continue;
    kinds.add(piece.gone === undefined ? "text" : "gone");
  }
  return { bytes: syncFrame(random.chance(0.8) ? "update" : "step2", forge(plan)), kinds };
}

/** Asks what is missing, with a state vector that nobody has: strangers, and clocks from anywhere. */
function asksWithNonsense({ clocks }: PageKnown, random: Seeded): FuzzFrame {
  const encoder = createEncoder();
  const asked = [...clocks.keys(), newWriter(random), newWriter(random)];
  writeVarUint(encoder, random.chance(0.9) ? asked.length : random.pick([0, 1, 2 ** 40]));
  for (const writer of asked) {
    writeVarUint(encoder, writer);
    writeVarUint(encoder, random.chance(0.8) ? random.below(2_000) : 2 ** 52);
  }
  const bytes = syncFrame("step1", toUint8Array(encoder));
  return { bytes, kinds: new Set(["state vector"]) };
}
