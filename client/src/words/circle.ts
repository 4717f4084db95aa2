import { Counted } from "./numbers.ts";
import { clockSaid } from "./time.ts";

export const circleWords = {
  rounds: "Rounds",
  ring: "The circle",
  people: "People in the circle",
  you: "You",
  leave: "Leave",
  kept: "Every word kept",
  keptOnDevice: "On this device",
  notKeptShort: "Not yet kept",
  notKept:
    "Not yet kept. Your words are on this device; please leave this page open until they are kept.",
  offline:
    "You are offline. You can keep writing: your words stay on this device and go to the circle when you are back.",
  offlineReading: "You are offline. What you see here is from a moment ago.",
  readAgain: (round: string) => `Read ${round} again`,
  readingNow: (round: string) => `You are reading ${round}, which is over.`,
  backTo: (round: string) => `Back to ${round}`,
  clock: {
    said: (left: number) => `${clockSaid(left)} left`,
    paused: "paused",
    pausedSaid: (left: number) => `The clock is held with ${clockSaid(left)} left`,
    overSaid: (over: number) => `The time is over since ${clockSaid(over)}`,
    hide: "Hide the clock",
    show: "Show the clock",
    hidden: "clock hidden",
    of: (length: string) => `of ${length}`,
  },
  movingOn: (to: string | null, left: string) =>
    to === null ? `The circle closes in ${left}.` : `The circle moves on to ${to} in ${left}.`,
  askTime: "Ask for a little more time",
  asked: "Asked. Nobody sees who asked.",
  notices: {
    half: "Half of the time is over.",
    minute: "One minute left.",
    ten: "Ten seconds left.",
    end: "The time is over. Finish your sentence.",
    paused: "The clock is held.",
    resumed: "The clock goes on.",
  },
  roundNow: (round: string) => `The circle is in the round ${round} now.`,
  pausedNow: "The clock is held. You can go on writing.",
  late: {
    where: (at: number, of: number) => `Round ${at} of ${of}`,
    left: (left: string) => `${left} left`,
    over: "the time is over",
    held: "the clock is held",
  },
  peopleCount: (n: number) => `${Counted(n)} ${n === 1 ? "person" : "people"} in the circle`,
  roster: (n: number) => `Find one of the ${n} others`,
  goneTitle: "You have no seat in this circle any more.",
  goneText:
    "If you would like to be here again, come in by your link. Ask the person who invited you if it does not open.",
  comeInAgain: "Come in again",
} as const;
