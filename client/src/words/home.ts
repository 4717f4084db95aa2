export const homeWords = {
  title: "Write beside each other.",
  lead: "Beside is a place for reflection circles. A few people come together at an hour, take time for one question, and write at the same time, each on their own page.",
  steps: [
    "You read the others while they write, and they read you. You choose when to hold your page to yourself.",
    "Nobody fixes, advises or scores. Anyone may pass.",
    "When the circle closes, you keep your own words.",
  ],
  picture: "A circle of six people, with an open page in the middle.",
  call: "Call a circle",
  noAccount: "No account. Whoever has the link comes in with a first name.",
  yours: "Circles on this device",
  facilitating: "you facilitate",
} as const;
