import * as z from "zod/mini";
import {
  type Settings,
  agreementBounds,
  helpBounds,
  onwards,
  openings,
  planBounds,
  responseKinds,
  roundKinds,
  settingsBounds,
} from "../domain/index.ts";
import { zoneExists } from "./zoneExists.ts";

// Shapes only, with room above the domain's bounds: what is too long or too many is refused there,
// by its own code and sentence.
const text = (most: number) => z.string().check(z.maxLength(most));

const plannedRound = z.strictObject({
  kind: z.enum(roundKinds),
  minutes: z.number(),
  prompt: text(4 * planBounds.promptLength),
  opening: z.enum(openings),
  graceSeconds: z.number(),
  onward: z.enum(onwards),
  script: text(4 * planBounds.scriptLength),
  responses: z.array(z.enum(responseKinds)).check(z.maxLength(responseKinds.length)),
  replies: z.boolean(),
  witnesses: z.number(),
  silenceSeconds: z.number(),
});

/** The settings of a circle as a form sends them. `startsAt` is an instant in milliseconds. */
export const settingsBody = z.strictObject({
  title: text(4 * settingsBounds.title.most),
  intention: text(4 * settingsBounds.intention.most),
  startsAt: z.int(),
  zone: text(64).check(z.refine(zoneExists)),
  seatLimit: z.number(),
  keepDays: z.number(),
  agreements: z.array(text(4 * agreementBounds.length.most)).check(z.maxLength(100)),
  signed: z.boolean(),
  help: z.strictObject({
    country: z.nullable(text(2)),
    lines: z.array(text(4 * helpBounds.length)).check(z.maxLength(20)),
  }),
  plan: z.strictObject({ rounds: z.array(plannedRound).check(z.maxLength(100)) }),
}) satisfies z.ZodMiniType<Settings>;

/** POST /api/circles: calls a circle and seats the caller as its facilitator. */
export const callBody = z.strictObject({ name: text(1000), settings: settingsBody });

/** POST /api/circles/:id/card: what a link shows before one comes in. */
export const cardBody = z.strictObject({ secret: text(100) });

/**
 * POST /api/circles/:id/seats: comes in by a link. On a device with a seat, that seat answers; so does the seat that was
 * taken under the same `id`, of the device's own making, when its answer was lost.
 */
export const joinBody = z.strictObject({
  secret: text(100),
  name: text(1000),
  id: z.optional(z.string().check(z.minLength(22), z.maxLength(64))),
});
