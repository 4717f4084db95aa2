import { longestName } from "@beside/shared/domain";

export const joinWords = {
  name: "Your first name",
  nameHint: "The others will see it. Nothing else is asked.",
  nameMissing: "Please give a first name that others can read.",
  nameTooLong: `That name is longer than ${longestName} characters. Please give a shorter one.`,
  comeIn: "Come in",
  comingIn: "Coming in",
  waitForDoors: "Come in when the doors open",
  willComeIn: (name: string) =>
    `You will come in by yourself, ${name}. Please leave this page open.`,
  doors: (hour: string, from: string) => `The doors open at ${hour}, ${from}.`,
  doorsSoon: "The doors open in a moment.",
  gathering: "The doors are open.",
  running: "The circle has begun. You can still come in.",
  closed: "This circle is closed.",
  closedNext: "Its people have gone home. If you were in it, open it on the device you wrote on.",
  facilitates: "This link is for someone who holds the circle.",
  full: "Every seat in this circle is taken. Ask the person who invited you.",
  needsLink: "To come in, open the link you were sent.",
  needsLinkNext:
    "This device has no seat in this circle. The link has a part after the # sign that lets you in; please check that you have all of it.",
  yourTime: (zone: string) => `in your time, ${zone}`,
  plan: "The rounds",
  unknown: "We could not open this circle.",
} as const;
