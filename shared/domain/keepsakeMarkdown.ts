import {
  type Keepsake,
  type KeepsakeAnswer,
  type KeepsakePage,
  type KeepsakeWords,
  keepsakeHeading,
  saysSomething,
} from "./keepsake.ts";
import type { Gesture } from "./responseKind.ts";

/**
 * The keepsake as Markdown. A person's words stand in it to the character, between lines of its own
 * [KS1]; a page on which there is nothing is left out.
 */
export function keepsakeMarkdown(keepsake: Keepsake, date: string): string {
  const head = [`# ${keepsake.title}`, date, keepsake.intention].filter((line) => line !== "");
  const mine = keepsake.pages.filter(saysSomething).flatMap(myPage);
  const given = keepsake.given.filter(saysSomething).flatMap(givenPage);
  const circle = given.length > 0 ? [`# ${keepsakeTitles.given}`, ...given] : [];
  return `${[...head, ...mine, ...circle].join("\n\n")}\n`;
}

/** The headings inside a keepsake, on a screen and in a file. */
export const keepsakeTitles = {
  said: "Said to me",
  saidTo: (name: string | null) => `Said to ${name ?? "this page"}`,
  stayed: "What stayed",
  given: "Given to the circle",
  note: (note: string) => `Content note: ${note}`,
} as const;

/** "Bo says it back": how somebody answered. */
export const saidBy = (by: string | null, answer: Pick<KeepsakeAnswer, "kind"> | null): string =>
  answer ? headings[answer.kind](nameOr(by)) : nameOr(by);

/** "To An, saying it back": how I answered. */
export const saidToSomebody = ({ to, kind }: Pick<KeepsakeAnswer, "to" | "kind">): string =>
  `To ${to ?? "somebody"}, ${ways[kind]}`;

/** "Bo", or "Somebody" where a page is unsigned. */
export const nameOr = (by: string | null): string => by ?? "Somebody";

/** A gesture in words. */
export const gestureSaid = (gesture: Gesture): string => gestureWords[gesture];

const ways: Record<KeepsakeAnswer["kind"], string> = {
  sayBack: "saying it back",
  underneath: "on what is underneath",
  stays: "on what stays",
  withYou: "being there",
  silence: "being there in silence",
  line: "with a line",
};
const headings: Record<KeepsakeAnswer["kind"], (name: string) => string> = {
  sayBack: (name) => `${name} says it back`,
  underneath: (name) => `What ${name} senses underneath`,
  stays: (name) => `What stays with ${name}`,
  withYou: (name) => `${name} is there`,
  silence: (name) => `${name} is there, in silence`,
  line: (name) => `A line from ${name}`,
};
const gestureWords: Record<Gesture, string> = {
  beside: "I sit beside you",
  hand: "Here is my hand",
  light: "I keep a light on",
  bow: "I bow to you",
};

function myPage(page: KeepsakePage): readonly string[] {
  return [
    `## ${keepsakeHeading(page.kind)}`,
    ...(page.answer ? [`**${saidToSomebody(page.answer)}**`] : asked(page.prompt)),
    ...words(page),
    ...underIt(keepsakeTitles.said, page.said),
    ...(page.stayed.length > 0 ? [`### ${keepsakeTitles.stayed}`, ...page.stayed.map(stayed)] : []),
  ];
}

const givenPage = (page: KeepsakePage): readonly string[] => [
  `## ${nameOr(page.by)}, ${keepsakeHeading(page.kind).toLowerCase()}`,
  ...asked(page.prompt),
  ...words(page),
  ...underIt(keepsakeTitles.saidTo(page.by), page.said),
];

const underIt = (heading: string, said: readonly KeepsakeWords[]): readonly string[] =>
  said.length === 0 ? [] : [`### ${heading}`, ...said.flatMap(response)];

const response = (one: KeepsakeWords): readonly string[] => [
  `**${saidBy(one.by, one.answer)}**`,
  ...words(one),
];

/** What a page says: the note over it, the passage that it is about, the gesture, the words. */
const words = ({ answer, text, note }: KeepsakeWords): readonly string[] => [
  ...(note === null ? [] : [`*${keepsakeTitles.note(note)}*`]),
  ...(answer?.quote ? [quoted(answer.quote)] : []),
  ...(answer?.gesture ? [`*${gestureSaid(answer.gesture)}*`] : []),
  ...(text === "" ? [] : [text]),
];

const stayed = ({ text, by }: KeepsakePage["stayed"][number]): string =>
  by.length === 0 ? quoted(text) : `${quoted(text)}\n>\n> ${by.join(", ")}`;

const asked = (prompt: string): readonly string[] => (prompt === "" ? [] : [quoted(prompt)]);

const quoted = (text: string): string =>
  text
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
