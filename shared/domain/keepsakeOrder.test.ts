import { describe, expect, it } from "vitest";
import type { PageId } from "./ids.ts";
import { type KeepsakeParts, keepsakeParts } from "./keepsakeParts.ts";
import { type Story, gathered, minute, settingsWith } from "./story.fixture.ts";

const plan = [{}, { kind: "respond", responses: ["sayBack"] }] as const;
const gathering = gathered(settingsWith(plan, { signed: false }));
const next = (story: Story): Story => story.does("Fay", "next").wait(minute);
const isRising = ([first, second]: readonly PageId[]): boolean => `${first}` < `${second}`;

/** Ids come by chance: the same is told until the one that was opened first has the lower id, and until it has the higher. */
function inBothOrders<T>(told: (story: Story) => T, opened: (told: T) => readonly PageId[]) {
  const several: T[] = [];
  let story = gathering;
  for (let count = 0; count < 20; count += 1) {
    several.push(told(story));
    // She is here: nothing happens, and the next step has another chance.
    story = story.does("Ann", "comeBack");
  }
  const both = [true, false].flatMap(
    (rising) => several.find((each) => isRising(opened(each)) === rising) ?? [],
  );
  expect(both.map((each) => isRising(opened(each)))).toEqual([true, false]);
  return both;
}

function partsOf({ circle }: Story, who: string): KeepsakeParts {
  const seat = circle.seats.find(({ name }) => name === who);
  if (!seat) throw new Error(`${who} is not in this story`);
  return keepsakeParts(circle, seat);
}

const chooses = (story: Story, who: string, page: PageId): Story =>
  story.does(who, { type: "choose", page, choice: "circle" });

describe("the order of what is unsigned in others' keepsakes", () => {
  it("[KS6] pages that were given stand by their ids, whichever was opened first", () => {
    const pagesOf = (story: Story) => ["Ann", "Ben"].map((who) => story.page(who, 1).id);
    for (const story of inBothOrders((told) => told.does("Fay", "start"), pagesOf)) {
      const ids = pagesOf(story);
      const [anns, bens] = ids;
      if (!anns || !bens) throw new Error("they wrote nothing");
      expect([...story.circle.pages.keys()].filter((id) => ids.includes(id))).toEqual(ids);
      const over = next(next(story));
      for (const given of [
        chooses(chooses(over, "Ann", anns), "Ben", bens),
        chooses(chooses(over, "Ben", bens), "Ann", anns),
      ])
        expect(partsOf(given, "Fay").given.map(({ id }) => id)).toEqual(ids.toSorted());
    }
  });

  it.each([
    ["Ben", "Fay"],
    ["Fay", "Ben"],
  ] as const)(
    "[KS6] responses of %s and then %s stand by their ids, in every keepsake",
    (...who) => {
      const told = (story: Story) => {
        const open = next(story.does("Fay", "start"));
        const page = open.page("Ann", 1).id;
        const answered = who.reduce((before, name) => answers(before, name, page), open);
        const responses = [...answered.circle.pages.values()].filter(({ answer }) => answer);
        return { story: answered, page, opened: responses.map(({ id }) => id) };
      };
      for (const { story, page, opened } of inBothOrders(told, (each) => each.opened)) {
        const said = (parts: readonly KeepsakeParts["pages"][number][]) =>
          parts.find(({ id }) => id === page)?.said.map(({ id }) => id);
        expect(said(partsOf(story, "Ann").pages)).toEqual(opened.toSorted());
        const dia = who.reduce(
          (before, name, at) => chooses(before, name, opened[at] ?? page),
          chooses(next(story), "Ann", page),
        );
        expect(said(partsOf(dia, "Ann").pages)).toEqual(opened.toSorted());
      }
    },
  );
});

function answers(story: Story, who: string, to: PageId): Story {
  const begun = story.does(who, { type: "respond", to, kind: "sayBack" });
  const page = [...begun.circle.pages.keys()].at(-1) ?? to;
  return begun.does(who, { type: "give", page });
}
