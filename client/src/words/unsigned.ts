/** What is said of pages that carry no name. */
export const unsignedWords = {
  /** In the form of a circle. */
  choice: "Names on pages",
  signed: "Pages carry names",
  signedMeans: "Everyone reads who wrote what. Anybody may still write unsigned.",
  unsigned: "Pages are unsigned",
  unsignedMeans: "Nobody is told who wrote what, not even whoever holds the circle.",
  pieceNeedsNames:
    "A round that opens one by one shows who speaks. Choose another opening for it, or let pages carry names.",
  /** Beside the editor. */
  nobodySees: "Nobody sees whose page this is.",
  smallCircle: "In a small circle, your way of writing may show whose it is.",
  fewUnsigned: "When few write unsigned, your way of writing may show whose it is.",
  inTheCircle: "Pages are unsigned in this circle. Nobody sees whose they are.",
  lateComer:
    "Pages are unsigned here. Others can guess whose page it is when you come late, as it appears with you.",
  /** To write unsigned, and to sign again. */
  fromNowOn: "Write unsigned from now on",
  signAgain: "Sign my pages again",
  nextUnsigned: "From your next page on, nobody sees whose it is. This one keeps your name.",
  nextSigned: "From your next page on, your name stands on it. This one stays unsigned.",
  willBeUnsigned: "Nobody will see which pages are yours.",
  pieceSigned: "Where the talking piece goes round, everyone sees whose turn it is.",
  /** On a card of an unsigned page whose words are not there. */
  notShared: "Not shared now.",
  /** For whoever holds the circle. */
  finished: (finished: number, of: number) =>
    `${finished} of ${of} unsigned ${of === 1 ? "page is" : "pages are"} finished.`,
} as const;
