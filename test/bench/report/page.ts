import { keysPerSecond } from "../loads.ts";
import { type Table, asMarkdown } from "./table.ts";

/** The page of documentation: what was measured, how, and what was found. */
export function pageOf(
  tables: readonly Table[],
  run: { rounds: number; seconds: number; machine: string; date: Date },
): string {
  return `# Benchmark

\`npm run bench -- --write\` measured this on ${run.date.toISOString().slice(0, 10)} and wrote this page: ${run.machine}.
${run.rounds} rounds; each figure is the middle of them, with the least and the most in brackets. A ratio is taken within a
round. Figures of another machine are other figures; the ratios should be alike.

![Server CPU for one delivered keystroke, as a share of y-websocket-server's](bench.svg)

${tables.map(asMarkdown).join("\n\n")}

## How it is measured

Everyone types ${keysPerSecond} keys a second, one letter each, for 3 seconds that do not count and ${run.seconds} that do. \`60x12\` is sixty circles of
twelve. A delivered keystroke is one letter that came to one other person. The servers run one after the other, each as a
process of its own in the same Node, in another order in each round; the people are one process beside them, on the same
machine, which speaks the protocols by hand to be light. CPU is what the system counted for the server's process, its own
time and the system's, all threads.

- **Beside** runs as it does for people: its store on disk with a durable commit before "kept", encryption, seats and
  cookies, limits, the guard against forged updates, and a page for each person. Words are read over Socket.io.
- **y-websocket-server** and **Hocuspocus** hold one document for each circle in memory, and keep nothing. Nobody sends
  awareness, which costs them extra in most uses.
- **The bare relay** hands every frame to everyone else in the room, and knows nothing of documents. It is the floor for
  servers that send each keystroke by itself.
- **Memory** is the resident set: idle, and after everyone has come in, less idle, for each of them, with the garbage that
  coming in left behind. All four run from TypeScript, and Node keeps what strips the types in memory.
- **300 people within a second** come by the link into three circles of a hundred, the most that a circle takes, each
  with 200 KB of words in it: they take a seat, open the circle's socket, and wait for its picture and every word. The
  clock starts when each sets out. To the peers they come with one connection, and no seat.
`;
}
