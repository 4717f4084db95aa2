import { some } from "./numbers.ts";

/** What stands on the ways in which people take care of themselves and of one another. */
export const careWords = {
  button: "Care",
  title: "Care",
  close: "Close",
  offline: "You are offline. These wait until you are back; the help below is here.",
  breathe: "A pause has been asked for. Breathe.",
  breatheAndWrite: "A pause has been asked for. Breathe. You can go on writing.",
  breathing: "breathe",
  goesOn: (left: string) => `It goes on by itself in ${left}.`,
  ring: {
    title: "A pause for everyone",
    text: "Two soft bells, and the clock is held for two minutes at most. Nobody learns who asked.",
    button: "Ring for a pause",
    notNow: "It can be rung while the clock of a round is running.",
  },
  out: {
    title: "A while for yourself",
    text: "Your seat is kept, and so are your words. Everyone sees that you are away for a while; nobody asks why.",
    button: "Step out",
    now: "You have stepped out. Your seat is kept.",
    back: "I am back",
    away: "away for a while",
    since: (name: string, minutes: number) =>
      minutes < 1
        ? `${name} stepped out just now.`
        : `${name} stepped out ${some(minutes, "minute")} ago.`,
  },
  whisper: {
    title: "A private line",
    text: "You and whom you give it to read it. Nobody else learns that there is one.",
    button: (to: string) => `Write to ${to}`,
    theGuardian: (name: string) => `${name}, the guardian`,
    answer: "Answer",
    label: "Your line",
    onlyYou: "Only you, until you give it",
    inHand: "It waits here until you give it, also when you close this.",
    give: (to: string) => `Give it to ${to}`,
    nobody: "Nobody is there to read it",
    erase: "Erase this line",
    toMe: (name: string) => `${name} to you`,
    toThem: (name: string) => `You to ${name}`,
    somebody: "somebody who has left",
    inCare: "A line for you waits in Care.",
    buttonWaiting: "Care, a line for you",
  },
  help: {
    title: "Help, now",
    noService:
      "This is not a crisis service, and nobody here is on duty. Please turn to somebody who is.",
    noLine:
      "Whoever called this circle has chosen no line for it. In danger, call the emergency number of the country that you are in: 112 in the European Union, 911 in the United States and Canada.",
    emergency:
      "In danger, call the emergency number of the country that you are in: 112 in the European Union, 911 in the United States and Canada.",
    call: (number: string) => `Call ${number}`,
    inDanger: (number: string) => `In danger: ${number}`,
    checked: (month: string) => `Checked in ${monthOf(month)} from public sources; numbers change.`,
    form: {
      legend: "Help card",
      hint: "One press away for everyone, also offline. Beside it stands that this is not a crisis service.",
      country: "Crisis line of",
      countryHint:
        "Where most of you live. Other countries have a line too; you can write it below.",
      none: "No country",
      line: (at: number) => `Line ${at} of your own`,
      problem: (most: number) => `Please make each line one of at most ${most} characters.`,
    },
  },
  guardian: {
    mark: "guardian",
    you: "You are the guardian.",
    isOut: (name: string) => `${name} is the guardian, and away for a while.`,
    is: (name: string) => `${name} is the guardian: they watch over what people need.`,
    isYou: "You are the guardian: you watch over what people need. You may ring at any time.",
    summary: "The guardian’s part",
    explained: "The guardian watches over what people need, and may ring for a pause at any time.",
    give: (name: string) => `Give it to ${name}`,
    giveMyself: "Take it yourself",
    takeBack: (name: string) => `Take it back from ${name}`,
    layDown: "Lay it down",
  },
} as const;

/** "November 2026". */
const monthOf = (month: string): string =>
  new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }).format(
    Date.parse(`${month}-01T00:00:00Z`),
  );
