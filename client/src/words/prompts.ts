import type { Theme } from "../prompts/library.ts";
import { Counted } from "./numbers.ts";

export const promptWords = {
  choose: "Choose a prompt from the library",
  chooseFor: (round: number) => `Choose a prompt from the library for round ${round}`,
  search: "Search the prompts",
  searchHint: "A word or two, such as “silence” or “gratitude”.",
  found: (n: number) =>
    n === 0
      ? "No prompt has all of these words."
      : `${Counted(n)} ${n === 1 ? "prompt" : "prompts"}.`,
  themes: {
    "shared humanity": "Shared humanity",
    "being beside": "Being beside somebody",
    "self-kindness": "Kindness to oneself",
    "the wish to fix": "The wish to fix",
    gratitude: "Gratitude",
  } satisfies Record<Theme, string>,
} as const;
