import * as z from "zod/mini";
import type { RefusalCode } from "./refusals.ts";

/** The answer to a command or a request that changes something. */
export type Answer =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly code: RefusalCode; readonly sentence: string };

/** What the client reads of an answer; a code that it does not know still brings its sentence. */
export const answer = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), version: z.int() }),
  z.object({ ok: z.literal(false), code: z.string(), sentence: z.string() }),
]);

/** The body of a request that was refused. */
export const refusal = z.object({ code: z.string(), sentence: z.string() });
