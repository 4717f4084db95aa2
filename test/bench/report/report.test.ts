import { expect, it } from "vitest";
import type { Results } from "../results.ts";
import type { LoadFigures } from "../runLoad.ts";
import { costPlot } from "./costPlot.ts";
import { plotSvg } from "./plot.ts";
import { asMarkdown, asText } from "./table.ts";
import { tablesOf } from "./tables.ts";

const table = {
  title: "Costs",
  heads: ["server", "CPU"],
  words: 1,
  rows: [
    ["a", "10.5"],
    ["longer", "2.0"],
  ],
};

it("a table for a terminal has its figures at the right", () => {
  expect(asText(table).split("\n")).toEqual([
    "Costs",
    "",
    "server   CPU",
    "------  ----",
    "a       10.5",
    "longer   2.0",
  ]);
});

it("a table for a page is Markdown", () => {
  expect(asMarkdown(table).split("\n").slice(2)).toEqual([
    "| server | CPU |",
    "| --- | ---: |",
    "| a | 10.5 |",
    "| longer | 2.0 |",
  ]);
});

it("a ratio is taken round by round, and what a server does not say stays empty", () => {
  const [cost, waiting] = tablesOf(results);
  expect(cost?.rows[0]?.slice(0, 5)).toEqual([
    "1x12",
    "Beside",
    "2.00 (1.00–4.00)",
    "0.50 (0.25–0.50)",
    "–",
  ]);
  expect(waiting?.rows[1]?.slice(-3)).toEqual(["–", "–", "–"]);
  expect(waiting?.rows[0]?.slice(-3)).toEqual(["5.0", "9.0", "10.0"]);
});

it("a plot has a bar for every server in every group, within its frame", () => {
  const plot = costPlot(results);
  const svg = plotSvg(plot);
  expect(plot.groups[0]?.bars.map(({ value }) => value.median)).toEqual([0.5, 1]);
  expect(svg.match(/class="(?:bar|ours)"/g)).toHaveLength(2);
  const ends = Array.from(
    svg.matchAll(/ x="([\d.]+)"[^>]* width="([\d.]+)"/g),
    ([, x, size]) => Number(x) + Number(size),
  );
  expect(Math.max(...ends)).toBeLessThan(720);
  expect(svg).toContain("prefers-color-scheme: dark");
});

const waits = { p50: 5, p95: 9, p99: 10 };
const none = { p50: NaN, p95: NaN, p99: NaN };

const figures = (cpuEach: number, toKept = waits): LoadFigures => ({
  cpuEach,
  framesEach: 1,
  bytesEach: 30,
  arrived: 1,
  serverBusy: 0.5,
  peopleBusy: 0.4,
  toPeer: waits,
  toKept,
  idleMemory: 80e6,
  memoryEach: 50e3,
});

const results: Results = {
  loads: [
    {
      load: { name: "1x12", circles: 1, people: 12 },
      servers: [
        { key: "beside", name: "Beside", rounds: [figures(1), figures(2), figures(4)] },
        {
          key: "y-websocket",
          name: "y-websocket-server",
          rounds: [figures(4, none), figures(4, none), figures(8, none)],
        },
      ],
    },
  ],
  storm: [],
};
