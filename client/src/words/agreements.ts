/** What stands beside the agreements of a circle, however they are worded. */
export const agreementsWords = {
  title: "What we agree on",
  button: "Agreements",
  noGuarantee: "Online nobody can guarantee confidentiality, whatever people agree on.",
  hint: "Tick each of them, then accept.",
  accept: "I accept these",
  tickAll: "Please tick each of them first.",
  accepted: "You have accepted the agreements.",
  notYet: "You have not accepted them yet.",
  reworded: "They have changed since you accepted them. Please read them and tick each again.",
  close: "Close",
  takeBack: {
    button: "I take this back",
    title: "Take your agreement back?",
    text: [
      "You leave the circle then, and every page of yours is erased, here and on the server. Your words and your name are gone for everyone, and nobody can bring them back.",
      "Download your own words first, if you want to keep them.",
    ],
    confirm: "Leave and erase",
    stay: "Stay",
  },
} as const;
