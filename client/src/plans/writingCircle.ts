import type { PlanSheet } from "@beside/shared/protocol";
import { planned } from "./planned.ts";

export const writingCircle: PlanSheet = {
  name: "A writing circle",
  purpose:
    "Everybody writes, the facilitator too. What is new is tender: it is answered only with what stays with the reader.",
  people: { least: 3, most: 12 },
  source: "After the method of Amherst Writers & Artists, amherstwriters.org",
  rules: [
    "I answer with what stays with me and what is strong. Nothing is improved on the first day.",
    "I treat everything as invented. I speak of the voice in the text, and not of you.",
    "Nobody has to show anything. To write and to hold it is to take part.",
  ],
  rounds: [
    planned(
      "arrive",
      4,
      "A sound, a smell or a colour from your day.",
      [
        "Say: Something small for the senses. It warms the hand.",
        "Watch for: your own page. You write with them in this circle, every round.",
      ],
      { graceSeconds: 15 },
    ),
    planned(
      "write",
      20,
      "Begin with “I remember the table where”, and go wherever it takes you. Or leave the table and follow something else.",
      [
        "Say: The prompt is a door, and any other door will do. Keep your hand moving. The pages open together when the time is over, and only those that you share.",
        "Watch for: nothing but the clock. Say when two minutes are left, and write on.",
      ],
      { opening: "together", graceSeconds: 60 },
    ),
    planned(
      "witness",
      8,
      "Read as a reader, for pleasure. Mark what you do not want to forget.",
      [
        "Say: Mark an image, a sentence, a turn. If nothing stays, read it once more before you go on.",
        "Watch for: those who read only their friends.",
      ],
      { witnesses: 1 },
    ),
    planned(
      "respond",
      12,
      "What stays with you? Quote it, and say what it does in you, in a line.",
      [
        "Say: Only what stays. No question, no “I would have”, no story of your own.",
        "Watch for: praise of the person. Lead it back to the words: which words?",
      ],
      { responses: ["stays"], witnesses: 1 },
    ),
    planned(
      "write",
      10,
      "Take a line of somebody else's that stays with you. Put it first, and write on.",
      [
        "Say: Borrow a line from a page that was shared, and say thank you by going on with it. It goes back to its owner afterwards.",
        "Watch for: those who would rather go on with their first page. Let them.",
      ],
      { opening: "together", graceSeconds: 60 },
    ),
    planned(
      "respond",
      8,
      "Again: what stays with you?",
      ["Say: The same as before, and shorter.", "Watch for: pages without an answer yet."],
      { responses: ["stays"], witnesses: 1 },
    ),
    planned(
      "close",
      4,
      "Which of your own lines would you like to take home?",
      [
        "Say: One line of your own. Nobody answers it.",
        "Watch for: somebody who finds none. Tell them one that stayed with you.",
      ],
      { graceSeconds: 15 },
    ),
  ],
};
