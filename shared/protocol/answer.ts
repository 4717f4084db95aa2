import type { RefusalCode } from "./refusals.ts";
import { either, object, oneOf, text } from "./shape.ts";

/** The answer to a command: done, or why not. It has no number of the circle's, which would count what others do in private. */
export type Answer =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: RefusalCode; readonly sentence: string };

/** What the client reads of an answer; a code that it does not know still brings its sentence. */
export const answer = either(
  object({ ok: oneOf([true]) }),
  object({ ok: oneOf([false]), code: text, sentence: text }),
);

/** The body of a request that was refused. */
export const refusal = object({ code: text, sentence: text });
