import {
  type Event,
  circleId,
  firstPlan,
  markId,
  pageId,
  roundId,
  seatId,
  tokenHash,
} from "@beside/shared/domain";
import { describe, expect, it } from "vitest";
import { storedEvent } from "./storedEvent.ts";

const settings = {
  title: "Evening 🌻",
  intention: "",
  startsAt: 1_800_000_000_000,
  zone: "Europe/Budapest",
  seatLimit: 12,
  keepDays: 14,
  agreements: ["We listen."],
  signed: true,
  help: { country: "HU", lines: ["The hall’s own line: 12 34"] },
  plan: firstPlan,
};
const rounds = [{ id: roundId("r1"), prompt: pageId("c.p1") }];
const links = { peer: "p", facilitator: "f" };
const [round, seat, page] = [roundId("r1"), seatId("s1"), pageId("c.1")];
const mark = markId("m1");
const piece = {
  order: [seat],
  opened: [seat],
  had: [],
  letBy: [],
  state: { at: "resting", after: seat, until: 7 },
} as const;
const passage = { start: "AAAB", end: "AAAC" };
const bell = 1_800_000_060_000;

/** One of each; the compiler asks for those that are missing. */
const events: { readonly [Type in Event["type"]]: Extract<Event, { type: Type }> } = {
  circleCalled: { type: "circleCalled", circle: circleId("c"), settings, links, rounds },
  circleEdited: { type: "circleEdited", settings, rounds },
  doorsOpened: { type: "doorsOpened" },
  seatTaken: { type: "seatTaken", seat, name: "Ánh", role: "peer", token: tokenHash("t") },
  seatPromoted: { type: "seatPromoted", seat },
  seatLeft: { type: "seatLeft", seat },
  seatRemoved: { type: "seatRemoved", seat, peerLink: "p2" },
  seatEmptied: { type: "seatEmptied", seat },
  agreed: { type: "agreed", seat, version: 2 },
  signingChosen: { type: "signingChosen", seat, signed: false },
  roundOpened: { type: "roundOpened", round, endsAt: bell, length: 60_000 },
  pageOpened: { type: "pageOpened", page, round, seat, signed: false },
  roundPaused: { type: "roundPaused", round, left: 1 },
  roundResumed: { type: "roundResumed", round, endsAt: bell },
  timeSet: { type: "timeSet", round, clock: { status: "paused", left: 5 }, length: 60_000 },
  graceBegan: { type: "graceBegan", round, bell, until: bell + 1, left: 0 },
  roundEnded: { type: "roundEnded", round, bell, left: 0 },
  leavingBegan: {
    type: "leavingBegan",
    to: null,
    undoUntil: bell,
    moveAt: bell,
    before: { status: "grace", bell, until: bell + 1, left: 0 },
  },
  leavingUndone: { type: "leavingUndone" },
  wentBack: { type: "wentBack", from: round, fromLeft: 0, to: roundId("r0"), toLeft: 7 },
  pauseRung: {
    type: "pauseRung",
    round,
    seat,
    at: bell,
    until: bell + 1,
    left: 0,
    grace: { bell, left: 2 },
  },
  steppedOut: { type: "steppedOut", seat, at: bell },
  cameBack: { type: "cameBack", seat },
  whisperOpened: { type: "whisperOpened", page, seat, answers: pageId("c.2") },
  whisperGiven: { type: "whisperGiven", page, to: seat },
  guardianNamed: { type: "guardianNamed", seat: null },
  pageBegun: { type: "pageBegun", page },
  pageErased: { type: "pageErased", page },
  pageHeld: { type: "pageHeld", page },
  pageShared: { type: "pageShared", page },
  pageDone: { type: "pageDone", page },
  pagePassed: { type: "pagePassed", page },
  pageTakenUp: { type: "pageTakenUp", page },
  pageCovered: { type: "pageCovered", page, note: "About loss" },
  roundPassed: { type: "roundPassed", round, seat },
  roundTakenUp: { type: "roundTakenUp", round, seat },
  timeAsked: { type: "timeAsked", round },
  pieceMoved: { type: "pieceMoved", round, piece },
  witnessesNamed: { type: "witnessesNamed", page, witnesses: [seat] },
  responseOpened: {
    type: "responseOpened",
    page,
    round,
    seat,
    to: pageId("c.2"),
    kind: "line",
    signed: true,
  },
  responseShaped: { type: "responseShaped", page, kind: "stays", gesture: null, quote: passage },
  responseHeard: { type: "responseHeard", page, heard: "notQuite" },
  passageMarked: { type: "passageMarked", mark, page, seat, signed: true, ...passage },
  passageUnmarked: { type: "passageUnmarked", mark },
  pageChosen: { type: "pageChosen", page, choice: "circle" },
  circleClosed: { type: "circleClosed", at: bell },
  circleErased: { type: "circleErased" },
};

describe("an event in the store", () => {
  it.each(Object.values(events))("$type comes back as it was", (event) => {
    expect(storedEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
  });

  it.each([
    { status: "waiting", left: 1 },
    { status: "open", endsAt: bell },
    { status: "paused", left: 1 },
    { status: "breath", until: bell, left: 1, grace: null },
    { status: "breath", until: bell, left: 1, grace: { bell, left: 2 } },
    { status: "grace", bell, until: bell, left: 1 },
    { status: "ended", bell, left: 1 },
  ] as const)("a clock that is $status comes back as it was", (before) => {
    for (const to of [null, roundId("r2")]) {
      const event: Event = { type: "leavingBegan", to, undoUntil: bell, moveAt: bell, before };
      expect(storedEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
    }
  });

  it("of an unknown kind, or without what belongs to it, is a defect", () => {
    const isTaken = (event: unknown): boolean => storedEvent.safeParse(event).success;
    for (const event of Object.values(events)) {
      const { type, ...rest } = event;
      expect(isTaken(rest)).toBe(false);
      for (const name of Object.keys(rest)) {
        expect([type, name, isTaken({ ...event, [name]: undefined })]).toEqual([type, name, false]);
      }
    }
    expect(isTaken({ type: "fromTheFuture" })).toBe(false);
  });
});
