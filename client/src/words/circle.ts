import { Counted } from "./numbers.ts";
import { clockSaid } from "./time.ts";

export const circleWords = {
  rounds: "Rounds",
  ring: "The circle",
  people: "People in the circle",
  you: "You",
  leave: "Leave",
  kept: "Every word kept",
  keeping: "Kept as you write",
  keptOnDevice: "On this device",
  notKeptShort: "Not yet kept",
  notKept: "Not yet kept. Please leave this page open.",
  notKeptMore: "The circle keeps your words as soon as it can.",
  offline: "You are offline. You can keep writing.",
  offlineMore: "Your words stay on this device until you are back.",
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
  gone: {
    left: {
      title: "You have no seat in this circle any more.",
      text: "If you would like to be here again, come in by your link. Ask the person who invited you if it does not open.",
    },
    removed: {
      title: "You are no longer in this circle.",
      text: "Somebody who holds the circle has ended your seat. Nobody sees what you wrote in it.",
    },
    erased: {
      title: "This circle has been erased.",
      text: "Nothing that was written in it is kept any more, here or on the server.",
    },
  },
  comeInAgain: "Come in again",
} as const;
