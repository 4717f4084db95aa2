import type { Answering } from "./circle.ts";
import type { Instant, PageId } from "./ids.ts";
import type { RoundKind } from "./roundKind.ts";

/** What one person takes along: their own words with all that belongs to them, and beside it what others gave to the circle. */
export interface Keepsake {
  readonly title: string;
  readonly intention: string;
  readonly startsAt: Instant;
  readonly zone: string;
  readonly name: string;
  /** For so many days after its close the circle is kept, and until then once it has closed [ER4]. */
  readonly keepDays: number;
  readonly keptUntil: Instant | null;
  /** Every page of theirs, in the order of the rounds [KS1]. */
  readonly pages: readonly KeepsakePage[];
  /** The circle's keepsake: what others gave to it, once it has closed [KS3]. */
  readonly given: readonly KeepsakePage[];
}

export interface KeepsakePage extends KeepsakeWords {
  readonly kind: RoundKind;
  readonly prompt: string;
  /** What was said to it [KS2]. */
  readonly said: readonly KeepsakeWords[];
  /** Its passages that stayed with somebody, in their order; `by` has those who signed. Only of one's own pages. */
  readonly stayed: readonly { readonly text: string; readonly by: readonly string[] }[];
}

/** One page's words, and whose they are. */
export interface KeepsakeWords {
  readonly id: PageId;
  /** Null for somebody else's unsigned page. */
  readonly by: string | null;
  readonly text: string;
  /** The content note over it; null without one [CN5]. */
  readonly note: string | null;
  readonly answer: KeepsakeAnswer | null;
}

/** How a page answers another. */
export interface KeepsakeAnswer extends Pick<Answering, "kind" | "gesture"> {
  /** Whose page it answers; null when that page is unsigned, or gone. */
  readonly to: string | null;
  /** The passage that it is about; null as well where this person may not read it any more. */
  readonly quote: string | null;
}

/** Whether there is anything on a page: words, or a response that needs none. */
export const saysSomething = ({ text, answer }: Pick<KeepsakeWords, "text" | "answer">): boolean =>
  text.trim() !== "" || (answer !== null && (answer.kind === "silence" || answer.gesture !== null));

const headings: Record<RoundKind, string> = {
  arrive: "Arriving",
  silence: "Silence",
  write: "Writing",
  witness: "Witnessing",
  respond: "Responding",
  close: "Closing",
  after: "The days after",
};

/** The heading of a round in a keepsake. */
export const keepsakeHeading = (kind: RoundKind): string => headings[kind];
