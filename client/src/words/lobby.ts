import { Counted } from "./numbers.ts";

export const lobbyWords = {
  yourTime: (zone: string) => `in your time, ${zone}`,
  begins: (from: string) => `Begins ${from}.`,
  isTime: "It is time.",
  waitsForFacilitator:
    "The circle begins when the facilitator starts it. You need not do anything.",
  scheduled: (hour: string) =>
    `The doors are shut until ${hour}. Only facilitators are in here now.`,
  here: (n: number) => (n === 1 ? "You are the first one here." : `${Counted(n)} of you are here.`),
  untilWeBegin: "until we begin",
  time: "now",
  plan: "The rounds",
  bell: "The bell",
  bellHint: "A soft bell can ring when the time of a round is over.",
  hearBell: "Hear the bell",
  ringForMe: "Ring it for me",
  noBell: "This device lets no sound through just now.",
  facilitate: "You hold this circle",
  openDoors: "Open the doors now",
  start: "Start the circle",
  links: "Links to invite",
  edit: "Change the circle",
} as const;
