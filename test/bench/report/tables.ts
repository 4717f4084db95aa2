import { firstPeer, floor } from "../contestants.ts";
import { type Results, type ServerRounds, over, ratio } from "../results.ts";
import type { LoadFigures, Waits } from "../runLoad.ts";
import type { Table } from "./table.ts";
import { middle, percent, spread } from "./words.ts";

/** Everything that was found, as tables. */
export function tablesOf(results: Results): readonly Table[] {
  const tables = results.loads.length > 0 ? [cost(results), waiting(results), memory(results)] : [];
  return results.storm.length > 0 ? [...tables, stormTable(results)] : tables;
}

type Server = ServerRounds<LoadFigures>;

function perLoad(
  { loads }: Results,
  cells: (server: Server, all: readonly Server[]) => readonly string[],
): readonly (readonly string[])[] {
  return loads.flatMap(({ load, servers }) =>
    servers.map((server) => [load.name, server.name, ...cells(server, servers)]),
  );
}

const cost = (results: Results): Table => ({
  title: "What one delivered keystroke costs",
  heads: [
    "load",
    "server",
    "CPU, µs",
    "to first peer",
    "to the floor",
    "frames",
    "bytes",
    "server busy",
    "people busy",
    "arrived",
  ],
  words: 2,
  rows: perLoad(results, (server, all) => {
    const other = (key: string): Server | undefined => all.find((each) => each.key === key);
    return [
      spread(
        over(server, ({ cpuEach }) => cpuEach),
        2,
      ),
      spread(
        ratio(server, other(firstPeer), ({ cpuEach }) => cpuEach),
        2,
      ),
      spread(
        ratio(server, other(floor), ({ cpuEach }) => cpuEach),
        2,
      ),
      middle(
        over(server, ({ framesEach }) => framesEach),
        2,
      ),
      middle(
        over(server, ({ bytesEach }) => bytesEach),
        0,
      ),
      percent(over(server, ({ serverBusy }) => serverBusy)),
      percent(over(server, ({ peopleBusy }) => peopleBusy)),
      percent(over(server, ({ arrived }) => arrived)),
    ];
  }),
});

const waiting = (results: Results): Table => ({
  title: "How long a keystroke takes, in milliseconds",
  heads: ["load", "server", "to a peer: p50", "p95", "p99", "to kept: p50", "p95", "p99"],
  words: 2,
  rows: perLoad(results, (server) => [
    ...waits(server, ({ toPeer }) => toPeer),
    ...waits(server, ({ toKept }) => toKept),
  ]),
});

const memory = (results: Results): Table => ({
  title: "Memory",
  heads: ["load", "server", "idle, MB", "each person, KB"],
  words: 2,
  rows: perLoad(results, (server) => [
    spread(
      over(server, ({ idleMemory }) => idleMemory / 1e6),
      0,
    ),
    spread(
      over(server, ({ memoryEach }) => memoryEach / 1e3),
      0,
    ),
  ]),
});

const stormTable = ({ storm }: Results): Table => ({
  title: "300 people within a second, until everything is there, in milliseconds",
  heads: ["server", "p50", "p95", "p99", "slowest", "CPU, s"],
  words: 1,
  rows: storm.map((server) => [
    server.name,
    ...waits(server, (figures) => figures.waits, 0),
    spread(
      over(server, ({ slowest }) => slowest),
      0,
    ),
    spread(
      over(server, ({ cpu }) => cpu),
      2,
    ),
  ]),
});

function waits<Figures>(
  server: ServerRounds<Figures>,
  of: (figures: Figures) => Waits,
  digits = 1,
): readonly string[] {
  return [
    middle(
      over(server, (figures) => of(figures).p50),
      digits,
    ),
    spread(
      over(server, (figures) => of(figures).p95),
      digits,
    ),
    middle(
      over(server, (figures) => of(figures).p99),
      digits,
    ),
  ];
}
