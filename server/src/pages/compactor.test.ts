import { afterEach, beforeEach, expect, it } from "vitest";
import { type MovedTime, movedTime } from "../ports/time.fake.ts";
import { type Compactor, createCompactor } from "./compactor.ts";
import { type NotedLog, notedLog } from "./notedLog.fake.ts";

let time: MovedTime;
let log: NotedLog;
let compactor: Compactor;
beforeEach(() => {
  time = movedTime();
  log = notedLog();
  compactor = createCompactor({ time, log });
});
afterEach(() => expect(time.timers).toBe(0));

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

it("takes one after another, with a pause before each", async () => {
  const seen: string[] = [];
  let finish = (): void => {};
  const slow = compactor.add(
    () =>
      new Promise((resolve) => {
        seen.push("slow");
        finish = resolve;
      }),
  );
  const next = compactor.add(async () => void seen.push("next"));
  expect(seen).toEqual([]);
  time.move(50);
  time.move(500);
  await settled();
  expect(seen).toEqual(["slow"]);
  finish();
  expect(await slow).toBe(true);
  await settled();
  time.move(49);
  expect(seen).toEqual(["slow"]);
  time.move(1);
  expect(await next).toBe(true);
  expect(seen).toEqual(["slow", "next"]);
});

it("goes on after one that failed, and says in the log that it did, without its words", async () => {
  const failed = compactor.add(() => Promise.reject(new RangeError("Ann's words")));
  const next = compactor.add(() => Promise.resolve());
  time.move(50);
  expect(await failed).toBe(false);
  await settled();
  time.move(50);
  expect(await next).toBe(true);
  expect(JSON.stringify(log.lines)).toContain("RangeError");
  expect(JSON.stringify(log.lines)).not.toContain("Ann");
});

it("leaves what has not begun when it is stopped", async () => {
  let ran = false;
  const left = compactor.add(async () => {
    ran = true;
  });
  compactor.stop();
  expect(await left).toBe(false);
  time.move(1000);
  expect(ran).toBe(false);
});
