import {
  type PageId,
  type PageView,
  type View,
  circleId,
  roundId,
  seatId,
} from "@beside/shared/domain";

/** A running circle as a peer sees it, in its only round. */
export const fakeView = (version: number, pages: readonly PageView[], prompt: PageId): View => ({
  id: circleId("c"),
  version,
  status: "running",
  title: "Evening",
  intention: "",
  startsAt: 0,
  zone: "UTC",
  seatLimit: 12,
  keepDays: 14,
  keptUntil: null,
  agreements: [],
  me: { seat: seatId("s1"), name: "Ana", role: "peer", agreed: true },
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
      prompt,
      promptPen: "no",
      asks: null,
      myReaders: 0,
    },
  ],
  current: roundId("r1"),
  leaving: null,
  pages,
});
