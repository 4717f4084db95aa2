/** What a prompt is about, in the order in which the library shows them. */
export const themes = [
  "shared humanity",
  "being beside",
  "self-kindness",
  "the wish to fix",
  "gratitude",
] as const;
export type Theme = (typeof themes)[number];

/** One question that a round may ask. */
export interface LibraryPrompt {
  readonly theme: Theme;
  readonly text: string;
}

const byTheme: Record<Theme, readonly string[]> = {
  "shared humanity": [
    "Think of somebody whose life is nothing like yours. Where did you meet all the same?",
    "When did somebody understand you without having been through it?",
    "What do you and a person you disagree with both want, underneath?",
    "Whose story changed what you had thought of them?",
    "What have you learned to ask instead of “why did they do that?”",
    "When were you the stranger, and who made room for you?",
    "Which imperfection of yours has let somebody else breathe more easily?",
    "What does nearly everyone you have listened to seem to long for?",
  ],
  "being beside": [
    "When did somebody sit with you in something hard, and leave it as hard as it was?",
    "What tells you that a person is really there with you?",
    "Think of a silence that helped. What was in it?",
    "Where in the last days did you stay, when it would have been easier to go?",
    "What do you say when there is nothing to say?",
    "Who has been walking next to you lately, perhaps without knowing it?",
    "What does it cost you to feel with somebody, and what gives it back?",
    "Tell of a moment when being heard changed something, though nothing was solved.",
  ],
  "self-kindness": [
    "What would you say to a friend who had your week?",
    "Which feeling have you been asking to wait outside? What if it came in and sat down?",
    "Where are you harder on yourself than on anybody else?",
    "What did you need today that you did not ask for?",
    "What are you carrying that you could put down for one hour?",
    "When did you last let something be good enough?",
    "What does your tiredness want you to know?",
    "Which small thing did you do well, that nobody saw?",
  ],
  "the wish to fix": [
    "When did your help get in the way? What was it trying to protect?",
    "Whose pain do you find it hardest not to mend?",
    "Remember advice that you did not need. What did you need?",
    "What happens in your body just before you offer a solution?",
    "Tell of a conversation in which you held back, and something else could come.",
    "What is the difference, for you, between caring for somebody and repairing them?",
    "Which problem of yours would you like to be left alone with, but not alone?",
    "What do you fear would happen if you only listened?",
  ],
  gratitude: [
    "Who stood beside you this year? What do you remember of it?",
    "Which ordinary thing held you up this week?",
    "What did somebody teach you without meaning to?",
    "Write a few lines to a person you never thanked.",
    "What is here now that you once hoped for?",
    "Which kindness took you days to notice?",
    "What are you glad not to have been spared?",
    "What will you take with you from the people you have listened to?",
  ],
};

/** Forty prompts, written for circles like these; a facilitator chooses one and makes it their own. */
export const promptLibrary: readonly LibraryPrompt[] = themes.flatMap((theme) =>
  byTheme[theme].map((text) => ({ theme, text })),
);

/** Those in which every word of the search occurs, in text or theme, whatever its capitals and accents. */
export function findPrompts(search: string): readonly LibraryPrompt[] {
  const words = plain(search).split(/\s+/u).filter(Boolean);
  return promptLibrary.filter(({ theme, text }) => {
    const there = plain(`${theme} ${text}`);
    return words.every((word) => there.includes(word));
  });
}

const plain = (text: string): string =>
  text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLocaleLowerCase("en");
