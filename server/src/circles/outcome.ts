import type { Answer } from "@beside/shared/protocol";

/**
 * What became of a command, as the circle knows it: with the version it then had [CO4]. That counts what is private too, so
 * that nobody is sent it; `answerOf` is what leaves.
 */
export type Outcome =
  | { readonly ok: true; readonly version: number }
  | Extract<Answer, { readonly ok: false }>;

/** What its sender is told. */
export const answerOf = (outcome: Outcome): Answer => (outcome.ok ? { ok: true } : outcome);
