import type { PlanSheet } from "@beside/shared/protocol";
import { planned } from "./planned.ts";

export const circleWay: PlanSheet = {
  name: "The Circle Way",
  purpose:
    "A circle around one shared centre, with a beginning and an end in silence. Everybody leads a little; a guardian watches the pace.",
  people: { least: 4, most: 12 },
  source: "After The Circle Way by Christina Baldwin and Ann Linnea, thecircleway.net",
  rules: [
    "I write into the middle of the circle, and not at one person.",
    "I offer what I can and ask for what I need.",
    "Anyone may ring for a pause. Then we breathe, and go on after two minutes, or when whoever holds the circle says.",
  ],
  rounds: [
    planned("silence", 2, "Arrive in your chair. What are you putting down at the door?", [
      "Say: Before the bell, name the centre: why we are here, in one sentence. Name the guardian. Then ring, and let it be quiet.",
      "Watch for: nothing. You are in the silence too.",
    ]),
    planned(
      "arrive",
      8,
      "What do you bring into this circle today? What would help you to be here?",
      [
        "Say: One after another or all at once, as it comes. Read each other while you write.",
        "Watch for: somebody who needs something that the circle can give: more time, a slower pace, a pass.",
      ],
      { graceSeconds: 15 },
    ),
    planned(
      "write",
      20,
      "What is asking for your attention at this time of your life or your work?",
      [
        "Say: Write towards the centre. Somebody else's words may call up yours. Let them stand beside each other.",
        "Watch for: two people who begin to talk with each other alone. Lead back to the middle. The guardian may ring.",
      ],
      { graceSeconds: 60 },
    ),
    planned(
      "witness",
      6,
      "Read around the circle. Where do you find yourself in what another wrote?",
      [
        "Say: Read everyone, not the first one longest. Mark a line that stays with you, if there is one.",
        "Watch for: the pace. If much was said, give this round two minutes more.",
      ],
    ),
    planned(
      "respond",
      12,
      "Lay something beside what you read: a line that stays with you, a sign that you are there, or your silence.",
      [
        "Say: We lay things beside each other. Nobody's story is ours to finish.",
        "Watch for: a page that nobody has come to yet. Those who have time may look there.",
      ],
      { responses: ["stays", "withYou", "silence"], witnesses: 1 },
    ),
    planned("silence", 1, "One breath for each person here.", [
      "Say: A minute of quiet for what was said and for what was not. Ring before and after.",
      "Watch for: your own breath.",
    ]),
    planned(
      "close",
      6,
      "What do you carry out of this circle, and what do you leave in it?",
      [
        "Say: A line each. Thank the guardian. When you have rung the last bell, the circle is open again, and each goes their way.",
        "Watch for: unfinished things. Say plainly that they may stay unfinished, and where they could go on.",
      ],
      { graceSeconds: 30 },
    ),
  ],
};
