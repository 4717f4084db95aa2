import { describe, expect, it } from "vitest";
import { createLine } from "./line.ts";
import type { Run } from "./runs.ts";

/** A run of this many letters, between these letters, each named as `7:3`, writer and clock. */
function run(name: string, length: number, origin = "", right = ""): Run {
  const { client: writer, clock } = id(name) ?? { client: 0, clock: 0 };
  return { writer, clock, length, origin: id(origin), right: id(right) };
}

function id(name: string) {
  const [client = 0, clock = 0] = name.split(":").map(Number);
  return name === "" ? null : { client, clock };
}

/** Writer 7 wrote ten letters; 8, who saw them, three in the middle. */
function written() {
  const line = createLine(() => 1);
  line.place(run("7:0", 10));
  line.place(run("8:0", 3, "7:4", "7:5"));
  return line;
}

const steps = (line: ReturnType<typeof written>, asked: Run, most = 100): number | null =>
  line.draft(() => line.steps(asked, most));

describe("a line", () => {
  it("grows by one piece where a writer goes on, and by parting one where somebody comes between", () => {
    const line = createLine(() => 1);
    line.place(run("7:0", 4));
    line.place(run("7:4", 6, "7:3"));
    expect(line.weight).toBe(1);
    line.place(run("8:0", 3, "7:4", "7:5"));
    // Two halves, the new one, and that 8 knows 7.
    expect(line.weight).toBe(4);
  });

  it("says that a place is open between two letters side by side at the ends of what was written", () => {
    const line = written();
    expect(line.isOpen(run("9:0", 1, "7:4", "8:0"))).toBe(true);
    expect(line.isOpen(run("9:0", 1, "7:9"))).toBe(true);
    expect(line.isOpen(run("9:0", 1, "", "7:0"))).toBe(true);
    expect(line.isOpen(run("9:0", 1, "7:1", "7:2"))).toBe(false);
    expect(line.isOpen(run("9:0", 1, "7:4", "7:5"))).toBe(false);
  });

  it("walks along what others wrote there at the same time, and stops counting", () => {
    const line = written();
    expect(steps(line, run("9:0", 1, "7:4", "7:5"))).toBe(1);
    expect(steps(line, run("9:0", 1, "7:1", "7:2"))).toBe(0);
    for (let writer = 20; writer < 40; writer++) line.place(run(`${writer}:0`, 1, "7:9"));
    expect(steps(line, run("9:0", 1, "7:9"))).toBe(20);
    expect(steps(line, run("9:0", 1, "7:9"), 5)).toBe(6);
  });

  it.each([
    ["one letter on both sides", run("9:0", 1, "7:3", "7:3")],
    ["its neighbours the other way round", run("9:0", 1, "7:6", "7:2")],
    ["its writer's own letters in between", run("7:10", 1, "7:2", "7:8")],
    ["letters in between that its neighbour's writer knew", run("9:0", 1, "7:3", "8:1")],
    ["letters in between that it knows by an earlier run", run("8:3", 1, "", "7:3")],
  ])("knows that nobody writes with %s", (_what, asked) => {
    expect(steps(written(), asked)).toBeNull();
  });

  it("has everything as it was after a draft", () => {
    const line = written();
    const before = line.weight;
    line.draft(() => {
      line.place(run("8:3", 2, "7:1", "7:2"));
      line.place(run("8:5", 2, "8:4", "7:2"));
      line.place(run("9:0", 5, "8:3", "8:4"));
      line.place(run("7:10", 5, "7:9"));
    });
    expect(line.weight).toBe(before);
    expect(steps(line, run("9:0", 1, "7:1", "7:2"))).toBe(0);
    expect(line.isOpen(run("9:0", 1, "7:9"))).toBe(true);
    line.place(run("8:3", 1, "8:2", "7:5"));
    expect(line.weight).toBe(before);
  });
});
