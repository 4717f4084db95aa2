import { describe, expect, it } from "vitest";
import { agreementsFit, usualAgreements } from "./agreements.ts";
import { chanceOf } from "./chance.fixture.ts";
import { callCircle } from "./decideSeat.ts";
import { circleId } from "./ids.ts";
import { reject } from "./rejection.ts";
import {
  type Story,
  byFacilitatorLink,
  called,
  hasSeat,
  joined,
  noon,
  settingsWith,
  started,
} from "./story.fixture.ts";
import { penFor } from "./visibility.ts";

const call = (agreements: readonly string[]) =>
  callCircle(
    circleId("c"),
    settingsWith([{}], { agreements }),
    { peer: "p", facilitator: "f" },
    { now: noon, entropy: "e", chance: chanceOf("f") },
  );
const lines = (count: number): readonly string[] => Array.from({ length: count }, () => "Listen.");
/** Fay and Flo hold a circle that is still to come, and have both agreed. */
const waiting = ["Fay", "Flo"].reduce(
  (story, name) => joined(story, name, byFacilitatorLink).does(name, "agree"),
  called(settingsWith([{}], { agreements: ["We listen.", "We do not fix."] })),
);
const worded = (story: Story, ...agreements: string[]): Story =>
  story.does("Fay", { type: "edit", settings: settingsWith([{}], { agreements }) });
const reworded = worded(waiting, "We listen.", "We may pass.");
const promptPen = (story: Story, name: string): string =>
  penFor(story.circle, story.seat(name), story.round(1).prompt);

describe("how the agreements are worded", () => {
  it("[AG2] they are 1 to 10 lines", () => {
    for (const count of [0, 11]) expect(call(lines(count))).toEqual(reject("agreementsUnusable"));
    for (const count of [1, 10]) {
      expect(call(lines(count))).toMatchObject([{ settings: { agreements: lines(count) } }]);
    }
  });

  it("[AG2] each has 1 to 200 characters, as people count them", () => {
    for (const line of ["", " \t ", "\u200b\u2060", "a".repeat(201)]) {
      expect(call(["We listen.", line])).toEqual(reject("agreementsUnusable"));
    }
    for (const line of ["a", "🌻".repeat(200)]) {
      expect(call([line])).toMatchObject([{ settings: { agreements: [line] } }]);
    }
  });

  it("[AG2] they hide nothing and turn nothing round, also when they are changed", () => {
    const raw = "\u202e We \u0000 listen\u200b.\n";
    expect(call([raw])).toMatchObject([{ settings: { agreements: ["We listen."] } }]);
    expect(worded(waiting, raw).view("Fay").agreements).toEqual(["We listen."]);
    const settings = settingsWith([{}], { agreements: [] });
    expect(waiting.asks("Fay", { type: "edit", settings })).toEqual(reject("agreementsUnusable"));
  });

  it("[AG2] the usual ones keep to the bounds", () => {
    expect(agreementsFit(usualAgreements)).toBe(true);
  });
});

describe("the version of the agreements", () => {
  const version = (story: Story): number => story.view("Fay").agreementsVersion;

  it("[AG3] begins at 1, and rises by one with lines that are other, more, fewer, or in another order", () => {
    expect(version(waiting)).toBe(1);
    expect(version(reworded)).toBe(2);
    expect(version(worded(reworded, "We listen.", "We may pass.", "We are here."))).toBe(3);
    expect(version(worded(reworded, "We listen."))).toBe(3);
    expect(version(worded(reworded, "We may pass.", "We listen."))).toBe(3);
    // Back to the first wording is one more change: the seats count upwards.
    expect(version(worded(reworded, "We listen.", "We do not fix."))).toBe(3);
  });

  it("[AG3] stays where other settings change, and with lines that come to the same", () => {
    const settings = settingsWith([{ minutes: 3 }], {
      title: "Morning",
      agreements: [" We  listen.", "We may pass.\u200b"],
    });
    expect(version(reworded.does("Fay", { type: "edit", settings }))).toBe(2);
  });

  it("[AG4] who has read an earlier one, or one that is not there, is refused", () => {
    const changed = worded(waiting, "Anew.");
    for (const version of [1, 3]) {
      expect(changed.asks("Flo", { type: "agree", version })).toEqual(reject("staleAgreements"));
    }
    expect(waiting.asks("Flo", { type: "agree", version: 2 })).toEqual(reject("staleAgreements"));
  });

  it("[AG4] the seat keeps which one was accepted", () => {
    expect(waiting.circle.seats).toMatchObject([{ agreedTo: 1 }, { agreedTo: 1 }]);
    const flo = reworded.asks("Flo", "agree");
    expect(flo).toEqual([{ type: "agreed", seat: reworded.seat("Flo"), version: 2 }]);
    expect(reworded.does("Flo", "agree").circle.seats).toMatchObject([
      { agreedTo: 1 },
      { agreedTo: 2 },
    ]);
  });
});

describe("agreements that change", () => {
  it("[AG5] everyone who had agreed is asked again, and writes nothing until they have", () => {
    for (const name of ["Fay", "Flo"]) {
      expect(promptPen(waiting, name)).toBe("open");
      expect(reworded.view(name).me).toMatchObject({ agreed: false, agreedTo: 1 });
      expect(promptPen(reworded, name)).toBe("no");
    }
    const agreed = reworded.does("Flo", "agree");
    expect(agreed.view("Flo").me).toMatchObject({ agreed: true, agreedTo: 2 });
    expect([promptPen(agreed, "Flo"), promptPen(agreed, "Fay")]).toEqual(["open", "no"]);
  });

  it("[AG5] who did not accept them in time writes nothing in the rounds either", () => {
    const running = reworded.does("Flo", "agree").does("Flo", "openDoors").does("Flo", "start");
    const pen = (name: string) =>
      penFor(running.circle, running.seat(name), running.page(name, 1).id);
    expect([pen("Fay"), pen("Flo")]).toEqual(["no", "open"]);
  });

  it("[AG5] other settings ask nobody again", () => {
    const settings = { ...waiting.circle.settings, title: "Morning" };
    const edited = waiting.does("Fay", { type: "edit", settings });
    expect(edited.view("Flo").me).toMatchObject({ agreed: true, agreedTo: 1 });
  });
});

it("[AG6] who takes their agreement back has no seat, no page and no pen any more", () => {
  const story = started();
  const page = story.page("Ann", 1).id;
  const ann = story.seat("Ann");
  const gone = story.does("Ann", "takeAll");
  expect(gone.circle.seats.find(({ id }) => id === ann)).toMatchObject({
    standing: "emptied",
    name: "",
  });
  expect(gone.circle.pages.has(page)).toBe(false);
  expect(penFor(gone.circle, ann, page)).toBe("no");
  expect(gone.asks({ kind: "seat", seat: ann }, { type: "agree", version: 1 })).toEqual(
    reject("notYours"),
  );
  expect(hasSeat(gone, "Ben")).toBe(true);
});
