/** What happened in a run: a run in which little happened proves little. */
export interface Tally {
  keystrokes: number;
  /** Keystrokes that a server had called kept, of those that were looked for after a death. */
  acknowledged: number;
  /** Keystrokes of which nobody was told anything when the server died: their writers bring them later. */
  broughtLater: number;
  kills: number;
  /** All that came over the networks, by its kinds below. */
  faults: number;
  freezes: number;
  cuts: number;
  abandoned: number;
  halfOpen: number;
  stalls: number;
  slow: number;
  delays: number;
  downs: number;
  reloads: number;
  /** Sockets of pages and of circles that were opened. */
  pageConnections: number;
  circleConnections: number;
  /** Sockets that made room for a newer one of the same person. */
  oldestLetGo: number;
  /** Commands sent, and those that were answered as done. */
  asked: number;
  answered: number;
  /** Pages compared with what their writers had been told is kept. */
  pagesJudged: number;
  /** How long each quiet took until all screens were equal, in milliseconds. */
  readonly quiets: number[];
}

export const emptyTally = (): Tally => ({
  keystrokes: 0,
  acknowledged: 0,
  broughtLater: 0,
  kills: 0,
  faults: 0,
  freezes: 0,
  cuts: 0,
  abandoned: 0,
  halfOpen: 0,
  stalls: 0,
  slow: 0,
  delays: 0,
  downs: 0,
  reloads: 0,
  pageConnections: 0,
  circleConnections: 0,
  oldestLetGo: 0,
  asked: 0,
  answered: 0,
  pagesJudged: 0,
  quiets: [],
});

/** How soon all screens are equal, in milliseconds: as promised on a machine at ease, and as granted to one that is not. */
export const within = { promised: 5_000, granted: 30_000 } as const;

/** For each death of the server, at least so much must have happened in a run; of frozen moments fewer. */
const leastForADeath = {
  keystrokes: 60,
  acknowledged: 30,
  broughtLater: 5,
  cuts: 1,
  abandoned: 1,
  halfOpen: 1,
  stalls: 1,
  slow: 1,
  delays: 1,
  downs: 1,
  pageConnections: 11,
  circleConnections: 8,
  answered: 1,
  pagesJudged: 8,
} as const;

/** What a run had too little of to prove anything; empty when it was a real one. */
export function tooLittle(tally: Tally, kills: number): readonly string[] {
  const least = { ...times(leastForADeath, kills), kills, freezes: 1, reloads: 1 };
  return Object.entries(least).flatMap(([name, floor]) =>
    tally[name as keyof typeof least] < floor ? [`${name}: less than ${floor}`] : [],
  );
}

const times = <T extends Record<string, number>>(counts: T, factor: number): T =>
  Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, count * factor])) as T;

/** The tally in two lines for people. */
export function inWords(tally: Tally): string {
  const { quiets, ...counts } = tally;
  const parts = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  const seconds = quiets.map((each) => (each / 1000).toFixed(1)).join(", ");
  const slow = quiets.filter((each) => each > within.promised).length;
  return `${parts.join(", ")}\nall screens equal after ${seconds} seconds of quiet, ${slow} of them more than was promised`;
}
