import { Counted, counted, named } from "./numbers.ts";

export const holdingWords = {
  title: "Hold the circle",
  more: "More",
  pause: "Pause",
  resume: "Resume",
  addMinute: "+1 minute",
  setTime: "Set the time",
  minutesLeft: "New time, in minutes",
  set: "Set",
  end: "End this round",
  endNow: "End it now",
  next: (to: string | null) =>
    to === null ? "End round and close the circle" : `End round and go to ${to}`,
  back: (to: string) => `Go back to ${to}`,
  movingOn: (seconds: number) => `Moving on in ${seconds}…`,
  finishing: (left: string) => `Moving on in ${left}. They finish their sentence.`,
  undo: "Undo",
  moveNow: "Move on now",
  stillWriting: (names: readonly string[]) =>
    `${named(names)} ${names.length === 1 ? "is" : "are"} still writing.`,
  allFinished: "Everyone else has finished.",
  asks: (n: number) =>
    `A little more time was asked for${n === 1 ? "" : n === 2 ? ", twice" : `, ${counted(n)} times`}.`,
  script: "For you, in this round",
  links: "Links to invite",
  passed: (n: number): string =>
    n === 0 ? "" : `${Counted(n)} ${n === 1 ? "sits" : "sit"} this round out.`,
  met: (met: number, of: number): string => {
    if (met === of) return "Everyone has been met.";
    const what = of === 1 ? "reflection" : "reflections";
    return met === 0
      ? `None of ${counted(of)} ${what} has been answered yet.`
      : `${Counted(met)} of ${counted(of)} ${what} ${met === 1 ? "has" : "have"} been answered.`;
  },
  allAnswered: "Every reflection has been answered.",
  inNeed: (pairs: number): string =>
    pairs === 0
      ? ""
      : `${pairs === 1 ? "A pair" : "Some pairs"} may be glad of your help. Ask the circle whether anybody wants company.`,
} as const;
