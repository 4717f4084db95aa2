import type { RefusalCode } from "./refusals.ts";
import { either, object, oneOf, text, whole } from "./shape.ts";

/** The answer to a command or a request that changes something. */
export type Answer =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly code: RefusalCode; readonly sentence: string };

/** What the client reads of an answer; a code that it does not know still brings its sentence. */
export const answer = either(
  object({ ok: oneOf([true]), version: whole }),
  object({ ok: oneOf([false]), code: text, sentence: text }),
);

/** The body of a request that was refused. */
export const refusal = object({ code: text, sentence: text });
