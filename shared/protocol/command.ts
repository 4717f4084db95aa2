import * as z from "zod/mini";
import {
  type SeatCommand,
  gestures,
  longestNote,
  markId,
  pageId,
  planBounds,
  responseKinds,
  roundId,
  seatId,
  settingsBounds,
} from "../domain/index.ts";

const round = z.pipe(z.string().check(z.maxLength(64)), z.transform(roundId));
const page = z.pipe(z.string().check(z.maxLength(128)), z.transform(pageId));
const seat = z.pipe(z.string().check(z.maxLength(64)), z.transform(seatId));
const mark = z.pipe(z.string().check(z.maxLength(64)), z.transform(markId));
// One of Yjs's relative positions has two numbers, or the name of a text: far less than this.
const position = z.string().check(z.regex(/^[\w-]{1,64}$/));
const passage = { start: position, end: position };
const seen = z.int().check(z.nonnegative());
const seconds = z
  .int()
  .check(z.minimum(-planBounds.minutes.most * 60), z.maximum(planBounds.minutes.most * 60));

/** The commands that come over the circle's socket; editing and erasing the circle go over HTTP. */
export type LiveCommand = Exclude<SeatCommand, { type: "edit" | "eraseCircle" }>;

const liveCommand = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal(["openDoors", "start", "pause", "resume", "end", "next", "undo", "back"]),
    seen,
  }),
  z.strictObject({ type: z.literal(["addTime", "setTime"]), seen, seconds }),
  z.strictObject({
    type: z.literal(["hold", "share", "done", "pass", "takeUp", "askTime"]),
    round,
  }),
  z.strictObject({ type: z.literal(["leave", "takeAll"]) }),
  z.strictObject({ type: z.literal("signPages"), signed: z.boolean() }),
  z.strictObject({ type: z.literal("agree"), version: z.int().check(z.positive()) }),
  z.strictObject({ type: z.literal("erasePage"), page }),
  // What of it can be read is counted by the rules; this much could hold that with every mark and joiner.
  z.strictObject({
    type: z.literal("cover"),
    page,
    note: z.nullable(z.string().check(z.maxLength(4 * longestNote))),
  }),
  z.strictObject({ type: z.literal("remove"), seat }),
  z.strictObject({ type: z.literal(["takePiece", "passPiece"]) }),
  z.strictObject({ type: z.literal(["ringPause", "stepOut", "comeBack"]) }),
  z.strictObject({ type: z.literal("nameGuardian"), seat: z.nullable(seat) }),
  z.strictObject({ type: z.literal("whisper"), answers: z.nullable(page) }),
  z.strictObject({ type: z.literal("giveWhisper"), page, to: seat }),
  z.strictObject({ type: z.literal("movePiece"), to: seat }),
  z.strictObject({
    type: z.literal("orderRing"),
    order: z.array(seat).check(z.maxLength(settingsBounds.seats.most)),
  }),
  z.strictObject({ type: z.literal("respond"), to: page, kind: z.enum(responseKinds) }),
  z.strictObject({
    type: z.literal("shape"),
    page,
    kind: z.enum(responseKinds),
    gesture: z.nullable(z.enum(gestures)),
    quote: z.nullable(z.strictObject(passage)),
  }),
  z.strictObject({ type: z.literal(["give", "takeBack"]), page }),
  z.strictObject({ type: z.literal("hear"), page, heard: z.enum(["met", "notQuite"]) }),
  z.strictObject({ type: z.literal("mark"), page, signed: z.boolean(), ...passage }),
  z.strictObject({ type: z.literal("unmark"), mark }),
  z.strictObject({ type: z.literal("choose"), page, choice: z.enum(["circle", "me"]) }),
]);

/** A command with an id of its sender's making: sent twice, it is done and answered once [CO3]. */
export const commandMessage = z.strictObject({
  id: z.string().check(z.minLength(8), z.maxLength(64)),
  command: liveCommand,
});
export interface CommandMessage {
  readonly id: string;
  readonly command: LiveCommand;
}
