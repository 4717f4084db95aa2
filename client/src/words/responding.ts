import {
  type Gesture,
  type ResponseKind,
  gestureSaid,
  nameOr,
  saidBy,
} from "@beside/shared/domain";
import { Counted } from "./numbers.ts";

/** A way to answer: its name, the rule that stands above it, and how one may begin. */
interface Way {
  readonly name: string;
  readonly rule: string;
  /** The first words of a response; none where no words are needed. */
  readonly starter: string | null;
}

const ways: Record<ResponseKind, Way> = {
  sayBack: {
    name: "Say it back",
    rule: "Say back what you heard, in your own words. Nothing added, nothing asked.",
    starter: "What I hear is ",
  },
  underneath: {
    name: "What is underneath",
    rule: "Name what you sense beneath the words. It is a guess, and it may be wrong.",
    starter: "Underneath it, I sense ",
  },
  stays: {
    name: "What stays with me",
    rule: "Say what stays with you, and what it touches in you. No advice goes with it.",
    starter: "What stays with me is ",
  },
  withYou: {
    name: "With you",
    rule: "No words are needed. Choose how you are there.",
    starter: null,
  },
  silence: {
    name: "Silence only",
    rule: "You have read it, and you stay with it without words. That is an answer.",
    starter: null,
  },
};

const ownHeadings: Record<ResponseKind, string> = {
  sayBack: "You said it back",
  underneath: "What you sense underneath",
  stays: "What stays with you",
  withYou: "You are there",
  silence: "You are there, in silence",
};

/** Whoever has no name here is "somebody" within a sentence. */
const within = (name: string): string => (name === nameOr(null) ? "somebody" : name);

export const respondingWords = {
  way: (kind: ResponseKind): Way => ways[kind],
  gesture: (gesture: Gesture): string => gestureSaid(gesture),
  heading: (kind: ResponseKind, name: string): string => saidBy(name, { kind }),
  ownHeading: (kind: ResponseKind): string => ownHeadings[kind],
  answer: (name: string) => `Answer ${within(name)}`,
  reply: (name: string) => `Answer what ${within(name)} says`,
  again: (name: string) => `Try once more with ${within(name)}`,
  yours: (name: string) => `Your response to ${within(name)}`,
  kinds: "How would you like to answer?",
  gestures: "How are you there?",
  quotes: "The line that stays",
  noQuote: "No line of theirs",
  markFirst: "Choose a line on the page above, and it can stand here.",
  begin: (starter: string) => `Begin with “${starter.trim()} …”`,
  wordsGoAlong: "These words go along. Take them out to be there without any.",
  onlyYou: "Only you, until you give it.",
  thenReaders: (name: string) =>
    `Given, it stands under ${within(name)}’s page for all who read that.`,
  readBy: (name: string) => `All who read ${within(name)}’s page read this.`,
  opensLater: (name: string) => `It opens under ${within(name)}’s page when the round ends.`,
  thenOpensLater: (name: string) =>
    `Given, it opens under ${within(name)}’s page when the round ends.`,
  enough: "Three tries are enough. You stayed with them.",
  betweenTwo: (name: string) => `Only ${within(name)} and you see this.`,
  give: "Give",
  takeBack: "Take back",
  takeBackFrom: (name: string) => `Take back your response to ${within(name)}`,
  chooseGesture: "Choose one of the four first.",
  writeFirst: "A word is enough. Then you can give it.",
  ended: "The round is over. You can still give what you wrote.",
  offline: "You are offline. You can give it when you are back.",
  letGo: "Let it go",
  erase: "Erase it",
  withoutPage: {
    title: "Responses without their page",
    text: "The page that this answers is not shared any more. What you wrote is yours; whoever wrote that page may still read what you gave.",
  },
  toMe: {
    none: "Nobody has answered you yet.",
    link: (n: number) => `${Counted(n)} ${n === 1 ? "response" : "responses"} to you`,
    ask: (name: string) => `Did ${within(name)} meet you? Only ${within(name)} sees what you say.`,
    met: "Yes, that is it",
    notQuite: "Not quite",
    saidMet: "You feel heard.",
    saidNotQuite: (name: string) => `${name} sees “not quite”.`,
    saidNotQuiteAgain: (name: string) => `${name} sees “not quite”, and may try once more.`,
    label: (name: string) => `A line for ${within(name)}, if you like: what was not it?`,
    lineOnlyYou: "Only you, until you give it.",
    lineThen: (name: string) => `Given, only ${within(name)} reads it.`,
    giveLine: "Give the line",
    lineRead: (name: string) => `Only ${within(name)} and you read this line.`,
    lineGiven: (name: string) => `Your line for ${within(name)}`,
  },
  heard: {
    met: (name: string) => `${name} feels heard.`,
    notQuite: (name: string) => `${name} says: not quite.`,
    line: (name: string) => `A line from ${within(name)}`,
  },
} as const;
