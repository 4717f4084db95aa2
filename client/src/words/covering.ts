/** What people read of content notes. */
export const coveringWords = {
  label: "Content note:",
  open: "Open",
  openOf: (whose: string) => `Open ${whose}`,
  cover: "Cover",
  coverOf: (whose: string) => `Cover ${whose}`,
  pageOf: (name: string) => `${name}’s page`,
  responseOf: (name: string) => `what ${name} says`,
  thisPage: "this page",
  add: "Add a content note",
  change: "Change the note",
  field: "What should somebody know before they read this?",
  hint: "Others read the note first, and open the page when they are ready.",
  save: "Put it over the page",
  takeOff: "Take the note off",
  stay: "Leave it",
  mine: (note: string) => `Others read “${note}” before they open this page.`,
} as const;
