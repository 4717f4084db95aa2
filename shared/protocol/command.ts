import * as z from "zod/mini";
import { type SeatCommand, pageId, planBounds, roundId, seatId } from "../domain/index.ts";

const round = z.pipe(z.string().check(z.maxLength(64)), z.transform(roundId));
const page = z.pipe(z.string().check(z.maxLength(128)), z.transform(pageId));
const seat = z.pipe(z.string().check(z.maxLength(64)), z.transform(seatId));
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
  z.strictObject({ type: z.literal(["agree", "leave", "takeAll"]) }),
  z.strictObject({ type: z.literal("erasePage"), page }),
  z.strictObject({ type: z.literal("remove"), seat }),
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
