/** What a browser says by itself, when no answer came that it could read; apart, so that it carries no other sentence. */
export const ownSentences = {
  noSeat: "You have no seat in this circle on this device. Come in by your link.",
  notKept: "This could not be kept just now. Please try again in a moment.",
  trouble: "Something went wrong on our side. Your words are safe. Please try again.",
} as const;
