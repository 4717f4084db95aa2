import { expect, it } from "vitest";
import { inTurn } from "./inTurn.ts";

it("runs one task at a time, in order, and goes on after a failure", async () => {
  const run = inTurn();
  const seen: string[] = [];
  const task = (name: string) => async () => {
    seen.push(`${name} begins`);
    await Promise.resolve();
    seen.push(`${name} ends`);
    if (name === "b") throw new Error(name);
    return name;
  };
  const answers = await Promise.allSettled([run(task("a")), run(task("b")), run(task("c"))]);
  expect(seen).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
  expect(answers.map((answer) => answer.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});
