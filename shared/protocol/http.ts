import * as z from "zod/mini";
import {
  type Settings,
  openings,
  planBounds,
  roundKinds,
  settingsBounds,
} from "../domain/index.ts";

// Shapes only, with room above the domain's bounds: what is too long or too many is refused there,
// by its own code and sentence.
const text = (most: number) => z.string().check(z.maxLength(most));

const plannedRound = z.strictObject({
  kind: z.enum(roundKinds),
  minutes: z.number(),
  prompt: text(4 * planBounds.promptLength),
  opening: z.enum(openings),
  graceSeconds: z.number(),
});

const zoneExists = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
};

/** The settings of a circle as a form sends them. `startsAt` is an instant in milliseconds. */
export const settingsBody = z.strictObject({
  title: text(4 * settingsBounds.title.most),
  intention: text(4 * settingsBounds.intention.most),
  startsAt: z.int(),
  zone: text(64).check(z.refine(zoneExists)),
  seatLimit: z.number(),
  plan: z.strictObject({ rounds: z.array(plannedRound).check(z.maxLength(100)) }),
}) satisfies z.ZodMiniType<Settings>;

/** POST /api/circles: calls a circle and seats the caller as its facilitator. */
export const callBody = z.strictObject({ name: text(1000), settings: settingsBody });
export const callAnswer = z.object({ circle: z.string() });

/** POST /api/circles/:id/card: what a link shows before one comes in. */
export const cardBody = z.strictObject({ secret: text(100) });
export const cardAnswer = z.object({
  title: z.string(),
  intention: z.string(),
  startsAt: z.int(),
  zone: z.string(),
  status: z.enum(["scheduled", "gathering", "running", "closed"]),
  doorsOpenAt: z.int(),
  rounds: z.array(z.object({ kind: z.enum(roundKinds), minutes: z.number() })),
  seatsFree: z.boolean(),
  facilitates: z.boolean(),
});
export type Card = z.infer<typeof cardAnswer>;

/** POST /api/circles/:id/seats: comes in by a link. On a device with a seat, that seat answers. */
export const joinBody = z.strictObject({ secret: text(100), name: text(1000) });
/** POST /api/circles/:id/seats and GET /api/circles/:id/seat. */
export const seatAnswer = z.object({
  seat: z.string(),
  name: z.string(),
  role: z.enum(["facilitator", "peer"]),
});

/** GET /api/circles/:id/links, for facilitators: both links, each with its QR code as an SVG. */
const link = z.object({ url: z.string(), qr: z.string() });
export const linksAnswer = z.object({ peer: link, facilitator: link });
export type LinksAnswer = z.infer<typeof linksAnswer>;

/** GET /api/circles/:id/settings, for facilitators: what PUT on the same path may change. */
export const settingsAnswer = z.object({ settings: settingsBody, version: z.int() });

/** GET /api/circles/:id/keepsake: my own words. */
export const keepsakeAnswer = z.object({
  title: z.string(),
  intention: z.string(),
  startsAt: z.int(),
  zone: z.string(),
  name: z.string(),
  pages: z.array(z.object({ kind: z.enum(roundKinds), prompt: z.string(), text: z.string() })),
});
