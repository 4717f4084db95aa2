import { describe, expect, it } from "vitest";
import { minutesOfADay } from "./plan.ts";
import { reject } from "./rejection.ts";
import { day } from "./settings.ts";
import { type Story, minute, started } from "./story.fixture.ts";

const onwards = (story: Story): Story => story.does("Fay", "next").wait(minute);
const days = onwards(
  started([
    {},
    { kind: "after", responses: ["silence"], witnesses: 1, minutes: 3 * minutesOfADay },
  ]),
);

describe("the days after", () => {
  it("[PR3] nobody steps out of them, and nobody says that they are done", () => {
    expect(days.asks("Ann", "stepOut")).toEqual(reject("notNow"));
    expect(days.asks("Ann", "done")).toEqual(reject("notNow"));
    const page = days.page("Ann", 2);
    expect(days.does("Ann", "pass").page("Ann", 2)).toEqual(page);
  });

  it("[WI5] whoever passes there is given nothing, and writes all the same", () => {
    const given = (told: Story) => told.view("Ann").given;
    expect(given(days)).toHaveLength(1);
    const passed = days.does("Ann", "pass");
    expect(given(passed)).toEqual([]);
    expect(passed.view("Ann").pages.find(({ round }) => round === days.round(2).id)).toMatchObject({
      pen: "open",
    });
    expect(given(passed.does("Ann", "takeUp"))).toHaveLength(1);
  });

  it("[RC5] have up to fourteen of them on their clock", () => {
    const more = days.does("Fay", ["addTime", (2 * day) / 1000]);
    const { clock } = more.round(2);
    expect(clock.status === "open" && clock.endsAt - more.now).toBeGreaterThan(4 * day);
    expect(days.asks("Fay", ["addTime", (12 * day) / 1000])).toEqual(reject("timeOutOfBounds"));
  });

  it("[CL1] a page that is held after it was given to the circle is its author's again", () => {
    const page = days.page("Ann", 1).id;
    const chosen = days.does("Ann", { type: "choose", page, choice: "circle" });
    const held = chosen.does("Ann", { type: "hold", round: days.round(1).id });
    expect(held.page("Ann", 1).choice).toBeNull();
    const closed = onwards(held);
    expect(closed.circle.status).toBe("closed");
    expect(JSON.stringify(closed.view("Ben"))).not.toContain(page);
    const anew = closed.does("Ann", { type: "choose", page, choice: "circle" });
    expect(JSON.stringify(anew.view("Ben"))).toContain(page);
  });
});
