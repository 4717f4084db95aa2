/** What becomes of a page when the circle has closed: the three choices, each with what it means in a sentence. */
export const closingWords = {
  title: "What becomes of your pages",
  silence: "If you say nothing it stays only yours.",
  until: "You can choose, and choose anew, as long as the circle is kept.",
  circle: "For the circle",
  circleMeans:
    "Everyone with a seat here can read it once the circle is closed, until all is erased.",
  me: "Only for me",
  meMeans: "Nobody else reads it any more. You find it here, and in your keepsake.",
  erase: "Erase",
  eraseMeans: "Its words are gone for everyone, you too. You are asked once more.",
  choicesFor: (what: string) => `What becomes of ${what}`,
  unsaid: "You have said nothing. It stays only yours.",
  given: "The circle can read it.",
  toBeGiven: "The circle can read it from the close on.",
  kept: "It stays only yours.",
  responses: "What you said to others",
  toWhom: (name: string | null) => `To ${name ?? "somebody"}`,
  answered: (name: string | null) =>
    name === null
      ? "The circle can read it only together with the page that it answers."
      : `${name} can read it either way. The circle can read it only together with the page by ${name}.`,
  neverGiven: "You never gave this response. Nobody else has read it.",
  line: (name: string | null) =>
    `This line stays between you and ${name ?? "the person it was for"}.`,
  page: (round: string) => `your page of ${round}`,
  responseTo: (name: string | null) =>
    name === null ? "your response" : `your response to ${name}`,
} as const;
