import {
  type Halves,
  type PageId,
  type PageView,
  type View,
  asOne,
  circleId,
  roundId,
  seatId,
} from "@beside/shared/domain";

/** A running circle as a peer sees it, in its only round. */
export const fakeView = (movedAt: number, pages: readonly PageView[], prompt: PageId): View =>
  asOne(fakeHalves(movedAt, pages, prompt));

/** The same as the server sends it. */
export const fakeHalves = (
  movedAt: number,
  pages: readonly PageView[],
  prompt: PageId,
): Halves => ({
  common: {
    id: circleId("c"),
    movedAt,
    status: "running",
    title: "Evening",
    intention: "",
    startsAt: 0,
    zone: "UTC",
    seatLimit: 12,
    keepDays: 14,
    keptUntil: null,
    agreements: [],
    agreementsVersion: 1,
    signed: true,
    help: { country: null, lines: [] },
    seats: [],
    rounds: [
      {
        id: roundId("r1"),
        kind: "write",
        minutes: 5,
        opening: "open",
        graceSeconds: 30,
        length: 300_000,
        clock: { status: "open", endsAt: 1 },
        released: false,
        onward: "whenSaid",
        responses: [],
        replies: false,
        witnesses: 0,
        silenceSeconds: 0,
        piece: null,
      },
    ],
    choosing: false,
    current: roundId("r1"),
    leaving: null,
    pages: pages.filter((page) => page.words !== "mine"),
  },
  own: {
    me: { seat: seatId("s1"), name: "Ana", role: "peer", agreed: true, agreedTo: 1, signs: true },
    rounds: [
      {
        prompt,
        promptPen: "no",
        script: null,
        asks: null,
        passes: false,
        passed: null,
        myReaders: 0,
      },
    ],
    pages: pages.filter((page) => page.words === "mine"),
    toMe: [],
    given: [],
    heard: [],
    marks: [],
    stayed: [],
    met: null,
    inNeed: null,
    whispers: [],
    whisperTo: null,
    out: null,
    unsigned: null,
  },
});
