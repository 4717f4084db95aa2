import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../harness/sources.ts";
import type { Contestant } from "./contestant.ts";
import { contestants, endAll } from "./contestants.ts";
import { type Options, readOptions, usage } from "./options.ts";
import { costPlot } from "./report/costPlot.ts";
import { machine } from "./report/machine.ts";
import { pageOf } from "./report/page.ts";
import { plotSvg } from "./report/plot.ts";
import { asText } from "./report/table.ts";
import { tablesOf } from "./report/tables.ts";
import type { Results } from "./results.ts";
import { runAll } from "./runAll.ts";
import { benchScreen } from "./screen/benchScreen.ts";
import { startOnce } from "./startOnce.ts";

async function bench(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const chosen = choose(options);
  console.log(`${machine()}\n${options.rounds} rounds, ${options.seconds} seconds each\n`);
  if (options.screen) return benchScreen(options.rounds, options.seconds);
  for (const contestant of chosen) await startOnce(contestant);
  const results = await runAll(chosen, options, (line) => console.log(line));
  const tables = tablesOf(results);
  console.log(`\n${tables.map(asText).join("\n\n")}`);
  if (options.write) write(results, options);
}

function choose({ servers }: Options): readonly Contestant[] {
  const unknown = servers?.filter((key) => contestants.every((each) => each.key !== key)) ?? [];
  if (unknown.length > 0) throw new Error(`No such server: ${unknown.join(", ")}.`);
  return contestants.filter(({ key }) => servers?.includes(key) ?? true);
}

function write(results: Results, { rounds, seconds }: Options): void {
  const docs = join(repository, "docs");
  mkdirSync(docs, { recursive: true });
  const run = { rounds, seconds, machine: machine(), date: new Date() };
  writeFileSync(join(docs, "bench.md"), pageOf(tablesOf(results), run));
  writeFileSync(join(docs, "bench.svg"), plotSvg(costPlot(results)));
  console.log("\ndocs/bench.md and docs/bench.svg are written.");
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => void endAll().finally(() => process.exit(1)));
}
try {
  if (process.platform !== "linux") throw new Error("The benchmark reads /proc, which Linux has.");
  await bench();
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  console.error(`\n${usage}`);
  await endAll();
  process.exit(1);
}
