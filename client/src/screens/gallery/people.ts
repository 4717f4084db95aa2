import { seatId } from "@beside/shared/domain";
import type { CardOf } from "../../components/personCard.tsx";
import type { RingPerson } from "../../components/ring.tsx";

/** Made-up people for the gallery. */
export const people: readonly RingPerson[] = [
  { name: "Mara", state: "writing", me: true },
  { name: "An", state: "writing" },
  { name: "Bo", state: "done" },
  { name: "Ines", state: "writing" },
  { name: "Tam", state: "passed" },
  { name: "Maximilian", state: "away" },
  { name: "小明", state: "here" },
].map(({ name, state, me = false }) => person(name, state, me));

/** A circle of a hundred. */
export const hundred: readonly RingPerson[] = Array.from({ length: 100 }, (_, at) =>
  person(
    `Person ${at + 1}`,
    (["here", "writing", "done", "away"] as const)[(at * 7) % 4] ?? "here",
    at === 0,
  ),
);

function person(name: string, state: string, me: boolean): RingPerson {
  const known =
    (["here", "writing", "done", "passed", "away"] as const).find((each) => each === state) ??
    "here";
  return { seat: seatId(name), name, me, state: known, said: `${me ? "You" : name}, ${known}` };
}

export interface MadeUpCard {
  readonly card: CardOf;
  readonly text: string | null;
  readonly quiet?: string;
}

const card = (name: string, rest: Partial<CardOf> = {}): CardOf => ({
  name,
  heading: name,
  mark: "none",
  presence: "here",
  guardian: false,
  ...rest,
});

export const cards: readonly MadeUpCard[] = [
  {
    card: card("An", { heading: "An is writing", mark: "writing" }),
    text: "I keep thinking of my old teacher, who would just wait. The waiting was the gift. I did not know then that one can be held by somebody’s patience, and I have been trying to learn it since: to sit, to let the silence be long, and not to reach for the sentence that would make me feel useful. I did not know",
  },
  {
    card: card("Bo", { mark: "done" }),
    text: "On the ward, a cleaner asked my name every morning. That was all. It was enough to keep me a person.",
  },
  {
    card: card("Ines", { heading: "Ines is writing", mark: "writing" }),
    text: "Not yet sure I have",
  },
  { card: card("Tam", { heading: "Tam is sitting this round out" }), text: null },
  {
    card: card("Maximilian", { heading: "Maximilian is with their page", presence: "away" }),
    text: null,
  },
  {
    card: card("小明", { heading: "小明 has not opened yet" }),
    text: null,
    quiet: "All pages open together when the round ends.",
  },
];

export const prompt =
  "When did someone stand beside you without trying to fix anything? What did that make possible?";

export const words =
  "My sister sat on the kitchen floor with me for an hour and did not say one useful thing. I remember the sound of the fridge.\n\nI had been ready for advice. What I got was company";
