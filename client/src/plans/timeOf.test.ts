import { minutesOfADay } from "@beside/shared/domain";
import { expect, it } from "vitest";
import { timeOf } from "./timeOf.ts";

it("the days after are counted apart from the minutes together", () => {
  expect(
    timeOf([
      { kind: "arrive", minutes: 5 },
      { kind: "write", minutes: 20 },
      { kind: "after", minutes: 3 * minutesOfADay },
    ]),
  ).toEqual({ minutes: 25, days: 3 });
  expect(timeOf([])).toEqual({ minutes: 0, days: 0 });
});
