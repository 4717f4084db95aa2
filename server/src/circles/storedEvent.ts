import {
  type Event,
  circleId,
  gestures,
  markId,
  pageId,
  responseKinds,
  roundId,
  seatId,
  tokenHash,
} from "@beside/shared/domain";
import { settingsBody } from "@beside/shared/protocol";
import * as z from "zod/mini";

const id = <T>(brand: (raw: string) => T) => z.pipe(z.string(), z.transform(brand));
const circle = id(circleId);
const seat = id(seatId);
const round = id(roundId);
const page = id(pageId);
const mark = id(markId);
const passage = { start: z.string(), end: z.string() };
const rounds = z.array(z.object({ id: round, prompt: page }));
const links = z.object({ peer: z.string(), facilitator: z.string() });

const grace = z.nullable(z.object({ bell: z.number(), left: z.number() }));
const clock = z.discriminatedUnion("status", [
  z.object({ status: z.literal("waiting"), left: z.number() }),
  z.object({ status: z.literal("open"), endsAt: z.number() }),
  z.object({ status: z.literal("paused"), left: z.number() }),
  z.object({ status: z.literal("breath"), until: z.number(), left: z.number(), grace }),
  z.object({ status: z.literal("grace"), bell: z.number(), until: z.number(), left: z.number() }),
  z.object({ status: z.literal("ended"), bell: z.number(), left: z.number() }),
]);

const seats = z.array(seat);
const piece = z.object({
  order: seats,
  opened: seats,
  had: seats,
  letBy: seats,
  state: z.discriminatedUnion("at", [
    z.object({ at: z.literal("offered"), to: seat }),
    z.object({ at: z.literal("held"), by: seat }),
    z.object({ at: z.literal("resting"), after: seat, until: z.number() }),
    z.object({ at: z.literal("home") }),
  ]),
});

const event = <T extends string, S extends z.core.$ZodShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });

/** An event as a store gives it back. Anything else in its place is a defect, and throws. */
export const storedEvent = z.discriminatedUnion("type", [
  event("circleCalled", { circle, settings: settingsBody, links, rounds }),
  event("circleEdited", { settings: settingsBody, rounds }),
  event("doorsOpened", {}),
  event("seatTaken", {
    seat,
    name: z.string(),
    role: z.enum(["facilitator", "peer"]),
    token: id(tokenHash),
  }),
  event("seatPromoted", { seat }),
  event("seatLeft", { seat }),
  event("seatRemoved", { seat, peerLink: z.string() }),
  event("seatEmptied", { seat }),
  event("agreed", { seat, version: z.number() }),
  event("signingChosen", { seat, signed: z.boolean() }),
  event("roundOpened", { round, endsAt: z.number(), length: z.number() }),
  event("pageOpened", { page, round, seat, signed: z.boolean() }),
  event("roundPaused", { round, left: z.number() }),
  event("roundResumed", { round, endsAt: z.number() }),
  event("timeSet", { round, clock, length: z.number() }),
  event("graceBegan", { round, bell: z.number(), until: z.number(), left: z.number() }),
  event("roundEnded", { round, bell: z.number(), left: z.number() }),
  event("leavingBegan", {
    to: z.nullable(round),
    undoUntil: z.number(),
    moveAt: z.number(),
    before: clock,
  }),
  event("leavingUndone", {}),
  event("wentBack", { from: round, fromLeft: z.number(), to: round, toLeft: z.number() }),
  event("pauseRung", {
    round,
    seat,
    at: z.number(),
    until: z.number(),
    left: z.number(),
    grace,
  }),
  event("steppedOut", { seat, at: z.number() }),
  event("cameBack", { seat }),
  event("whisperOpened", { page, seat, answers: z.nullable(page) }),
  event("whisperGiven", { page, to: seat }),
  event("guardianNamed", { seat: z.nullable(seat) }),
  event("pageErased", { page }),
  event("pageBegun", { page }),
  event("pageHeld", { page }),
  event("pageShared", { page }),
  event("pageDone", { page }),
  event("pagePassed", { page }),
  event("pageTakenUp", { page }),
  event("pageCovered", { page, note: z.nullable(z.string()) }),
  event("roundPassed", { round, seat }),
  event("roundTakenUp", { round, seat }),
  event("timeAsked", { round }),
  event("pieceMoved", { round, piece }),
  event("witnessesNamed", { page, witnesses: z.array(seat) }),
  event("responseOpened", {
    page,
    round,
    seat,
    to: page,
    kind: z.enum([...responseKinds, "line"]),
    signed: z.boolean(),
  }),
  event("responseShaped", {
    page,
    kind: z.enum(responseKinds),
    gesture: z.nullable(z.enum(gestures)),
    quote: z.nullable(z.object(passage)),
  }),
  event("responseHeard", { page, heard: z.enum(["met", "notQuite"]) }),
  event("passageMarked", { mark, page, seat, signed: z.boolean(), ...passage }),
  event("passageUnmarked", { mark }),
  event("pageChosen", { page, choice: z.enum(["circle", "me"]) }),
  event("circleClosed", { at: z.number() }),
  event("circleErased", {}),
]) satisfies z.ZodMiniType<Event>;
