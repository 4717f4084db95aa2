import { type Seeded, seeded } from "@beside/server/pages/seeded.fake.ts";
import type { FuzzFrame } from "./fuzzFrame.ts";
import { type HonestWriter, createHonestWriter } from "./honestWriter.ts";
import { hostile } from "./hostile.ts";
import { settledMemory } from "./memory.ts";
import { mutated } from "./mutated.ts";
import { type PageLife, createPageLife } from "./pageLife.ts";
import { realFrames } from "./realFrames.ts";
import { type Tally, createTally } from "./tally.ts";

/** The two fuzzers: `bytes` spoils real frames, `structures` builds well-formed ones that are not honest. */
export type Fuzzer = "bytes" | "structures";

export interface Result {
  readonly tally: Tally;
  /** By so many bytes memory grew between a tenth of the run and its end. */
  readonly growth: number;
}

/** A page hears so many frames at most before the next one begins. */
const longestLife = 80;

/** Throws so many frames at pages, on which somebody honest writes. Throws what does not hold. */
export function runFuzzer(fuzzer: Fuzzer, seed: number, frames: number): Result {
  const tally = createTally();
  const random = seeded(seed);
  const real = realFrames();
  let before: number | null = null;
  for (let done = 0; done < frames;) {
    if (before === null && done >= frames / 10) before = settledMemory();
    const most = Math.min(frames - done, 1 + random.below(longestLife));
    try {
      done += live(most, fuzzer, real, random, tally);
    } catch (problem) {
      throw new Error(`${fuzzer}, seed ${seed}, in the life after frame ${done}`, {
        cause: problem,
      });
    }
  }
  return { tally, growth: settledMemory() - (before ?? 0) };
}

/** One page's life; returns how many frames it heard, not counting the honest ones. */
function live(
  most: number,
  fuzzer: Fuzzer,
  real: [Buffer, ...Buffer[]],
  random: Seeded,
  tally: Tally,
): number {
  const life = createPageLife(random.chance(0.25));
  let writer = createHonestWriter(life, random);
  let heard = 0;
  const said: Buffer[] = [];
  let open = true;
  while (heard < most && open) {
    if (random.chance(0.3)) open = writes(life, writer, tally, said);
    const frame = nextFrame(fuzzer, life, real, said, random);
    tally.add([...frame.kinds, "all"], life.receive(frame.bytes));
    heard += 1;
    if (writer.posedAs) {
      writer.leave();
      writer = createHonestWriter(life, random);
    }
  }
  for (let count = 0; count < 5 && open; count++) open = writes(life, writer, tally, said);
  if (open && writer.doc.getText("text").toJSON() !== life.text()) throw new Error("no agreement");
  life.checkWhole();
  return heard;
}

/** Somebody honest writes: nothing of it may be refused while the page has room. False when it has none. */
function writes(life: PageLife, writer: HonestWriter, tally: Tally, said: Buffer[]): boolean {
  for (const frame of writer.strokes()) {
    const outcome = life.receive(frame);
    tally.add(["honest"], outcome);
    if (outcome === "full" && life.isFullFor(writer.client, 20, frame.byteLength)) return false;
    if (outcome !== "ok") throw new Error(`what is honest was refused: ${outcome}`);
    said.push(frame);
  }
  return true;
}

function nextFrame(
  fuzzer: Fuzzer,
  life: PageLife,
  real: readonly [Buffer, ...Buffer[]],
  said: readonly Buffer[],
  random: Seeded,
): FuzzFrame {
  if (fuzzer === "structures") return hostile(life, random);
  return mutated(random.chance(0.5) ? real : [real[0], ...said], random);
}
