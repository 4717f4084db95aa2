import { describe, expect, it } from "vitest";
import { seatOf } from "./circle.ts";
import type { PageId } from "./ids.ts";
import { keepsakeParts } from "./keepsakeParts.ts";
import { isRejection } from "./rejection.ts";
import {
  type Story,
  gathered,
  joined,
  minute,
  second,
  settingsWith,
  started,
} from "./story.fixture.ts";
import { canRead, penFor, readablePages } from "./visibility.ts";
import { mostWhispers } from "./whisper.ts";

const everyone = ["Fay", "Ann", "Ben", "Cem"];
/** Fay holds the circle, Ben is its guardian. */
function guarded(): Story {
  const story = gathered(settingsWith([{}, {}]), ["Ann", "Ben", "Cem"]).does("Fay", "start");
  return story.does("Fay", { type: "nameGuardian", seat: story.seat("Ben") });
}
const begins = (story: Story, who: string, answers: PageId | null = null): Story =>
  story.does(who, { type: "whisper", answers });
const lastOf = ({ circle }: Story): PageId => {
  const id = [...circle.whispers.keys()].at(-1);
  if (!id) throw new Error("no whisper");
  return id;
};
const gives = (story: Story, who: string, to: string): Story =>
  story.does(who, { type: "giveWhisper", page: lastOf(story), to: story.seat(to) });
const readersOf = (story: Story, page: PageId): readonly string[] =>
  everyone.filter((name) => canRead(story.circle, story.seat(name), page));
const refusal = (story: Story, who: string, what: Parameters<Story["asks"]>[1]) => {
  const decision = story.asks(who, what);
  return isRejection(decision) ? decision.rejected : decision;
};

describe("a private line", () => {
  it("[CA8] is its author's alone until it is given, and then of the two", () => {
    const begun = begins(guarded(), "Ann");
    const page = lastOf(begun);
    expect(readersOf(begun, page)).toEqual(["Ann"]);
    const given = gives(begun, "Ann", "Ben");
    expect(readersOf(given, page)).toEqual(["Ann", "Ben"]);
    expect(readablePages(given.circle, given.seat("Ben"))).toContain(page);
    expect(readablePages(given.circle, given.seat("Fay"))).not.toContain(page);
  });

  it("[CA8] goes to a facilitator where there is no other guardian", () => {
    const story = started();
    expect(story.view("Ann").whisperTo).toBe(story.seat("Fay"));
    expect(story.view("Fay").whisperTo).toBe(null);
    expect(refusal(story, "Fay", { type: "whisper", answers: null })).toBe("notNow");
    expect(guarded().view("Ann").whisperTo).toBe(guarded().seat("Ben"));
    expect(guarded().view("Ben").whisperTo).toBe(guarded().seat("Fay"));
  });

  it("[CA8] is written by its author, in whatever round, until it is given or the circle closes", () => {
    const begun = begins(guarded(), "Ann");
    const page = lastOf(begun);
    const penOf = (story: Story, who: string) => penFor(story.circle, story.seat(who), page);
    expect(everyone.map((name) => penOf(begun, name))).toEqual(["no", "open", "no", "no"]);
    const later = begun.does("Fay", "next").wait(minute);
    expect(penOf(later, "Ann")).toBe("open");
    expect(penOf(gives(begun, "Ann", "Ben"), "Ann")).toBe("catchUp");
    expect(penOf(later.does("Fay", "next").wait(minute), "Ann")).toBe("catchUp");
  });

  it("[CA8] is for those who have agreed, in a circle that runs", () => {
    const whisper = { type: "whisper", answers: null } as const;
    expect(refusal(joined(started(), "Dia"), "Dia", whisper)).toBe("agreeFirst");
    expect(refusal(gathered(), "Ann", whisper)).toBe("notNow");
    const closed = started([{ graceSeconds: 0 }])
      .does("Fay", "next")
      .wait(5 * second);
    expect(refusal(closed, "Ann", whisper)).toBe("circleClosed");
  });

  it("[CA8] is one at a time, and twenty in a circle", () => {
    let story = begins(guarded(), "Ann");
    expect(refusal(story, "Ann", { type: "whisper", answers: null })).toEqual([]);
    for (let more = 1; more < mostWhispers; more++) {
      story = begins(gives(story, "Ann", "Ben"), "Ann");
    }
    const full = gives(story, "Ann", "Ben");
    expect(refusal(full, "Ann", { type: "whisper", answers: null })).toBe("notNow");
    expect(refusal(full, "Cem", { type: "whisper", answers: null })).toHaveLength(1);
  });

  it("[CA9] goes to whom the screen names, or nowhere", () => {
    const begun = begins(guarded(), "Ann");
    const other = begun.does("Fay", { type: "nameGuardian", seat: begun.seat("Cem") });
    const give = { type: "giveWhisper", page: lastOf(begun), to: begun.seat("Ben") } as const;
    expect(refusal(other, "Ann", give)).toBe("stale");
    expect(other.view("Ann").whispers[0]?.to).toBe(other.seat("Cem"));
    expect(refusal(begun, "Cem", give)).toBe("notYours");
    const given = begun.does("Ann", give);
    expect(refusal(given, "Ann", give)).toEqual([]);
    expect(
      given.does("Fay", { type: "nameGuardian", seat: null }).view("Ben").whispers,
    ).toHaveLength(1);
  });

  it("[CA9] is answered by one, which goes back to its author", () => {
    const given = gives(begins(guarded(), "Ann"), "Ann", "Ben");
    const first = lastOf(given);
    expect(refusal(given, "Cem", { type: "whisper", answers: first })).toBe("notYours");
    const answered = gives(begins(given, "Ben", first), "Ben", "Ann");
    expect(readersOf(answered, lastOf(answered))).toEqual(["Ann", "Ben"]);
    expect(answered.view("Ann").whispers.map(({ given: is, answers }) => [is, answers])).toEqual([
      [true, null],
      [true, first],
    ]);
    const gone = given.does("Ann", "leave");
    expect(refusal(gone, "Ben", { type: "whisper", answers: first })).toBe("notNow");
  });

  it("[CA10] is in nobody else's picture: theirs is the same but for its version", () => {
    const before = guarded();
    const given = gives(begins(before, "Ann"), "Ann", "Ben");
    for (const name of ["Fay", "Cem"]) {
      const [was, is] = [before.view(name), given.view(name)];
      expect(is).toEqual(was);
    }
    expect(JSON.stringify(begins(before, "Ann").view("Ben"))).not.toContain(lastOf(given));
  });

  it("[CA10] is in no keepsake, and does not make Next wait", () => {
    const story = everyone.reduce((s, name) => s.does(name, "done"), guarded());
    const given = gives(begins(begins(story, "Ann"), "Cem"), "Cem", "Ben");
    const moving = given.does("Fay", "next");
    expect(moving.circle).toMatchObject({ leaving: { moveAt: moving.now + 5 * second } });
    for (const name of everyone) {
      const seat = seatOf(given.circle, given.seat(name));
      const parts = seat && keepsakeParts(given.circle, seat);
      for (const id of given.circle.whispers.keys()) {
        expect(JSON.stringify(parts)).not.toContain(id);
      }
    }
  });

  it("[CA11] is erased by its author alone, and with all that they take along", () => {
    const given = gives(begins(guarded(), "Ann"), "Ann", "Ben");
    const page = lastOf(given);
    expect(refusal(given, "Ben", { type: "erasePage", page })).toBe("notYours");
    expect(given.does("Ann", { type: "erasePage", page }).circle.whispers.size).toBe(0);
    const gone = given.does("Ann", "takeAll");
    expect(gone.circle.whispers.size).toBe(0);
    expect(readersOf(given.does("Ann", "leave"), page)).toEqual(["Ben"]);
  });

  it("[CA11] of somebody who was removed is read by nobody", () => {
    const given = gives(begins(guarded(), "Ann"), "Ann", "Ben");
    const removed = given.does("Fay", { type: "remove", seat: given.seat("Ann") });
    expect(readersOf(removed, lastOf(given))).toEqual([]);
    expect(removed.view("Ben").whispers).toEqual([]);
  });
});
