import type { Instant, PageId } from "./ids.ts";
import type { RoundKind } from "./plan.ts";

/** An author's copy of their words: each page with the prompt it answered, in the order of the rounds. */
export interface Keepsake {
  readonly title: string;
  readonly intention: string;
  readonly startsAt: Instant;
  readonly zone: string;
  readonly name: string;
  readonly pages: readonly KeepsakePage[];
}

export interface KeepsakePage {
  readonly id: PageId;
  readonly kind: RoundKind;
  readonly prompt: string;
  readonly text: string;
}

const headings: Record<RoundKind, string> = {
  arrive: "Arriving",
  write: "Writing",
  close: "Closing",
};

/** The heading of a round in a keepsake. */
export const keepsakeHeading = (kind: RoundKind): string => headings[kind];

/**
 * The keepsake as Markdown. A person's words stand in it to the character, between lines of its own
 * [KS1]; a page that stayed empty is left out.
 */
export function keepsakeMarkdown(keepsake: Keepsake, date: string): string {
  const head = [`# ${keepsake.title}`, date, keepsake.intention].filter((line) => line !== "");
  const parts = keepsake.pages
    .filter((page) => page.text !== "")
    .map((page) => {
      const asked = page.prompt
        .split("\n")
        .map((line) => `> ${line}`)
        .join("\n");
      return `## ${keepsakeHeading(page.kind)}\n\n${asked}\n\n${page.text}`;
    });
  return `${[...head, ...parts].join("\n\n")}\n`;
}
