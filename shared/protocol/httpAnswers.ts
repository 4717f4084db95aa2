import {
  type Keepsake,
  gestures,
  onwards,
  openings,
  pageId,
  responseKinds,
  roundKinds,
} from "../domain/index.ts";
import * as shape from "./shape.ts";

const { list, object, oneOf, number, text, whole } = shape;

/** Answer to POST /api/circles. */
export const callAnswer = object({ circle: text });

/** Answer to GET /api/circles/:id/links, for facilitators: both links, each with its QR code as an SVG. */
const link = object({ url: text, qr: text });
export const linksAnswer = object({ peer: link, facilitator: link });
export type LinksAnswer = shape.Of<typeof linksAnswer>;

/** Answer to GET /api/circles/:id/settings, for facilitators: what PUT on the same path may change. */
export const settingsAnswer = object({
  settings: object({
    title: text,
    intention: text,
    startsAt: whole,
    zone: text,
    seatLimit: number,
    keepDays: number,
    agreements: list(text),
    signed: shape.truth,
    help: object({ country: shape.nullable(text), lines: list(text) }),
    plan: object({
      rounds: list(
        object({
          kind: oneOf(roundKinds),
          minutes: number,
          prompt: text,
          opening: oneOf(openings),
          graceSeconds: number,
          onward: oneOf(onwards),
          script: text,
          responses: list(oneOf(responseKinds)),
          replies: shape.truth,
          witnesses: number,
          silenceSeconds: number,
        }),
      ),
    }),
  }),
  version: whole,
});

const keepsakeWords = {
  id: shape.named(pageId),
  by: shape.nullable(text),
  text,
  note: shape.nullable(text),
  answer: shape.nullable(
    object({
      to: shape.nullable(text),
      kind: oneOf([...responseKinds, "line"]),
      gesture: shape.nullable(oneOf(gestures)),
      quote: shape.nullable(text),
    }),
  ),
};
const keepsakePages = list(
  object({
    ...keepsakeWords,
    kind: oneOf(roundKinds),
    prompt: text,
    said: list(object(keepsakeWords)),
    stayed: list(object({ text, by: list(text) })),
  }),
);

/** Answer to GET /api/circles/:id/keepsake: my own words with what belongs to them, and what others gave to the circle. */
export const keepsakeAnswer = object({
  title: text,
  intention: text,
  startsAt: whole,
  zone: text,
  name: text,
  keepDays: whole,
  keptUntil: shape.nullable(number),
  pages: keepsakePages,
  given: keepsakePages,
}) satisfies shape.Shape<Keepsake>;
