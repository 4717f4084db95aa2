import { contestants } from "../contestants.ts";
import { spreadOf } from "../measure/spread.ts";
import { type Table, asText } from "../report/table.ts";
import { spread } from "../report/words.ts";
import { slowedBy } from "./phone.ts";
import { type Part, type ScreenFigures, othersTyping, parts, runScreen } from "./runScreen.ts";

type Rounds = readonly Record<Part, ScreenFigures>[];

/** Watches the screen of one person in a circle where everybody types, round by round, and prints what it took. */
export async function benchScreen(rounds: number, seconds: number): Promise<void> {
  const beside = contestants.find(({ key }) => key === "beside");
  if (!beside) throw new Error("There is no server to watch a circle of.");
  const done: Record<Part, ScreenFigures>[] = [];
  for (let round = 1; round <= rounds; round++) {
    const figures = await runScreen(beside, seconds);
    done.push(figures);
    console.log(asText(tableOf([figures], `Round ${round}`)), "\n");
  }
  const what = `A phone (processor ${slowedBy} times slower), ${othersTyping} others typing`;
  console.log(asText(tableOf(done, what)));
}

function tableOf(rounds: Rounds, title: string): Table {
  const row = (part: Part): readonly string[] => {
    const of = (value: (figures: ScreenFigures) => number) =>
      spreadOf(rounds.map((round) => value(round[part])));
    return [
      part,
      spread(
        of(({ inp }) => inp),
        0,
      ),
      spread(
        of(({ busy }) => busy.all * 100),
        1,
      ),
      spread(
        of(({ busy }) => busy.script * 100),
        1,
      ),
      spread(
        of(({ busy }) => busy.layout * 100),
        1,
      ),
      spread(
        of(({ shift }) => shift),
        3,
      ),
    ];
  };
  return {
    title,
    heads: ["while", "INP, ms", "busy, %", "script, %", "style and layout, %", "layout shift"],
    rows: parts.map(row),
    words: 1,
  };
}
