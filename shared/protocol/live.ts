import * as z from "zod/mini";
import {
  type View,
  circleId,
  openings,
  pageId,
  roundId,
  roundKinds,
  seatId,
} from "../domain/index.ts";

/**
 * The names of what goes over the circle's Socket.io connection. The client connects with
 * `auth: { circle }`; its seat is known by the cookie.
 */
export const live = {
  /** Server to client: the circle as this person may see it. */
  view: "view",
  /** Server to client: who is here and who is writing. */
  presence: "presence",
  /** Server to client: words of pages, as one base64 text (see wordsFrame). */
  words: "words",
  /** Server to client: this seat is no longer one; the connection ends. */
  gone: "gone",
  /** Client to server, acknowledged with an Answer. */
  command: "command",
  /** Client to server, acknowledged with the server's instant in milliseconds. */
  clock: "clock",
} as const;

/** The client's first words. */
export const handshakeAuth = z.object({ circle: z.string().check(z.maxLength(64)) });

const id = <T>(brand: (raw: string) => T) => z.pipe(z.string(), z.transform(brand));
const round = id(roundId);
const seat = id(seatId);
const page = id(pageId);
const instant = z.number();
const pen = z.enum(["open", "catchUp", "no"]);
const role = z.enum(["facilitator", "peer"]);

const clock = z.discriminatedUnion("status", [
  z.object({ status: z.literal("waiting"), left: z.number() }),
  z.object({ status: z.literal("open"), endsAt: instant }),
  z.object({ status: z.literal("paused"), left: z.number() }),
  z.object({ status: z.literal("grace"), bell: instant, until: instant, left: z.number() }),
  z.object({ status: z.literal("ended"), bell: instant, left: z.number() }),
]);

const pageBase = { round, author: seat, standing: z.enum(["writing", "done", "passed"]) };

/** A view as the client reads it. Its type is the domain's own. */
export const viewMessage = z.object({
  id: id(circleId),
  version: z.int(),
  status: z.enum(["scheduled", "gathering", "running", "closed"]),
  title: z.string(),
  intention: z.string(),
  startsAt: instant,
  zone: z.string(),
  seatLimit: z.int(),
  agreements: z.array(z.string()),
  me: z.object({ seat, name: z.string(), role, agreed: z.boolean() }),
  seats: z.array(z.object({ id: seat, name: z.string(), role, left: z.boolean() })),
  rounds: z.array(
    z.object({
      id: round,
      kind: z.enum(roundKinds),
      minutes: z.number(),
      opening: z.enum(openings),
      graceSeconds: z.number(),
      length: z.number(),
      clock,
      released: z.boolean(),
      prompt: z.nullable(page),
      promptPen: pen,
      asks: z.nullable(z.int()),
      myReaders: z.int(),
    }),
  ),
  current: z.nullable(round),
  leaving: z.nullable(z.object({ to: z.nullable(round), undoUntil: instant, moveAt: instant })),
  pages: z.array(
    z.discriminatedUnion("words", [
      z.object({
        ...pageBase,
        words: z.literal("mine"),
        id: page,
        curtain: z.enum(["held", "shared"]),
        pen,
      }),
      z.object({ ...pageBase, words: z.literal("readable"), id: page }),
      z.object({ ...pageBase, words: z.literal(["held", "notYetOpen", "passed"]) }),
    ]),
  ),
}) satisfies z.ZodMiniType<View>;

/** Who has a connection, and whose open page took in words in the last seconds. */
export const presenceMessage = z.object({ here: z.array(seat), writing: z.array(seat) });
export type Presence = z.infer<typeof presenceMessage>;
