import { expect, it } from "vitest";
import { loads } from "./loads.ts";
import { readOptions } from "./options.ts";

it("without a word all loads and the storm are run three times, and nothing is written", () => {
  const options = readOptions([]);
  expect(options).toMatchObject({
    rounds: 3,
    seconds: 10,
    storm: true,
    screen: false,
    servers: null,
    write: false,
  });
  expect(options.loads).toEqual(loads);
  expect(loads.map(({ circles, people }) => [circles, people])).toEqual([
    [1, 12],
    [60, 12],
    [4, 50],
    [1, 100],
  ]);
});

it("a short trial names its load", () => {
  const options = readOptions(["--only", "3x7", "--rounds", "1", "--servers", "beside,relay"]);
  expect(options.loads).toEqual([{ name: "3x7", circles: 3, people: 7 }]);
  expect(options).toMatchObject({ rounds: 1, storm: false, servers: ["beside", "relay"] });
  expect(readOptions(["--only", "storm"])).toMatchObject({ loads: [], storm: true });
});

it("what is not known is said", () => {
  expect(() => readOptions(["--only", "1x101"])).toThrow("is no load");
  expect(() => readOptions(["--rounds", "0"])).toThrow("--rounds");
  expect(() => readOptions(["--fast"])).toThrow("--fast");
});

it("one word has the screen watched instead of the servers", () => {
  expect(readOptions(["--screen", "--rounds", "2"])).toMatchObject({ screen: true, rounds: 2 });
});
