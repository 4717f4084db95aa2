import type { PlanSheet } from "@beside/shared/protocol";
import { planned } from "./planned.ts";

export const oneTwoFourAll: PlanSheet = {
  name: "1-2-4-All, without pairs",
  purpose:
    "From one to all in forty minutes, also with many. Each thinks alone, is received by one, then by two more, and then all look together.",
  people: { least: 4, most: 100 },
  source: "After 1-2-4-All from Liberating Structures, liberatingstructures.com",
  rules: [
    "First I think for myself. My own few lines come before anybody else's.",
    "I receive before I add. What I take up from others I leave whole.",
    "We gather what is there, and we decide nothing.",
  ],
  rounds: [
    planned("silence", 1, "Think of the question alone. Write nothing yet.", [
      "Say: Read the question of the next round aloud. One minute of thinking, and no keys.",
      "Watch for: the bell. It goes on by itself.",
    ]),
    planned(
      "write",
      6,
      "What have we learned about being beside each other that we would not like to lose?",
      [
        "Say: One. Alone, in a few lines. Nobody sees them until all are opened together.",
        "Watch for: pages that are growing long. Three sentences are enough to be received.",
      ],
      { opening: "together" },
    ),
    planned(
      "respond",
      7,
      "You were given one page. Say back what matters in it, or name the line that stays.",
      [
        "Say: Two. One page for each of you. Receive it before you go on thinking.",
        "Watch for: agreeing and disagreeing. Neither belongs here.",
      ],
      { responses: ["sayBack", "stays"], witnesses: 1 },
    ),
    planned(
      "write",
      7,
      "What has grown in you since you read another page, and were read yourself?",
      [
        "Say: Write anew, with what you have taken up. It may be one sentence now.",
        "Watch for: those who copy out what they had. Ask: what is different?",
      ],
      { opening: "together" },
    ),
    planned(
      "respond",
      10,
      "Two pages for you. Which line stays? What is underneath it?",
      [
        "Say: Four. With your own page these are three, and you are read by two. Look for what they share.",
        "Watch for: a thought that comes up in many places. Keep it for the last round, and do not tell it yet.",
      ],
      { responses: ["stays", "underneath"], witnesses: 2 },
    ),
    planned(
      "close",
      8,
      "All of us: what do we know now that nobody knew alone?",
      [
        "Say: All. A line each, in the open. Read while you write.",
        "Watch for: the wish for a result. Thank them for what is there, and let it stand.",
      ],
      { graceSeconds: 30 },
    ),
  ],
};
