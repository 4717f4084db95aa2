/** What becomes of a page when the circle has closed: the three choices, each with what it means in a sentence. */
export const closingWords = {
  title: "What becomes of your pages",
  silence: "If you say nothing, it is as if you had said “Only for me”.",
  until: "You can choose, and choose anew, as long as the circle is kept.",
  circle: "For the circle",
  circleMeans:
    "Everyone with a seat here can read it once the circle is closed, until all is erased.",
  me: "Only for me",
  meMeans:
    "Once the circle is closed nobody else reads it. A response is still read by whoever it answers.",
  erase: "Erase",
  eraseMeans: "Its words are gone for everyone, you too. You are asked once more.",
  choicesFor: (what: string) => `What becomes of ${what}`,
  unsaid: (stays: string) => `You have said nothing. ${stays}`,
  stays: {
    open: "Once the circle is closed it is only yours.",
    closed: "It stays only yours.",
    response: (name: string | null) =>
      name === null
        ? "Nobody but whoever it answers can read it once the circle is closed."
        : `Once the circle is closed it stays between you and ${name}.`,
  },
  given: "The circle can read it.",
  toBeGiven: "The circle can read it from the close on.",
  responses: "What you said to others",
  toWhom: (name: string | null) => `To ${name ?? "somebody"}`,
  answered: (name: string | null) =>
    name === null
      ? "The circle can read it only together with the page that it answers."
      : `The circle can read it only together with the page by ${name}.`,
  withoutPage:
    "The page that this answers is not shared any more, so the circle cannot read this either.",
  neverGiven: "You never gave this response. Nobody else has read it.",
  line: (name: string | null) =>
    `This line stays between you and ${name ?? "the person it was for"}.`,
  page: (round: string) => `your page of ${round}`,
  lineTo: (name: string | null) => (name === null ? "your line" : `your line to ${name}`),
  responseTo: (name: string | null) =>
    name === null ? "your response" : `your response to ${name}`,
} as const;
