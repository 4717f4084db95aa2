import type { PlanSheet } from "@beside/shared/protocol";
import { planned } from "./planned.ts";

export const empathyCircle: PlanSheet = {
  name: "A written empathy circle",
  purpose:
    "To be heard until you feel heard. Each person writes, and one other says back the heart of it, nothing added.",
  people: { least: 3, most: 7 },
  source: "After the Empathy Circle, empathycircle.com",
  rules: [
    "When I answer, I say back the heart of what I read, in my own words. I ask, judge and explain nothing.",
    "When I am answered, I say whether it met me. “Not quite” is help, and not blame.",
  ],
  rounds: [
    planned(
      "arrive",
      5,
      "How are you as you come in? A line is enough. It may be about the weather.",
      [
        "Say: Welcome. We will write, and each of us will be heard by one other person. Nothing here has to be solved. You may pass at any time.",
        "Watch for: somebody who is new. Tell them that being received is a skill too, and that most people find it unusual at first.",
      ],
      { graceSeconds: 15 },
    ),
    planned(
      "write",
      14,
      "What is alive in you today that would like to be heard, just as it is?",
      [
        "Say: Write as if to one person who has time. It may be small. Stop when it is enough.",
        "Watch for: quick fingers and long pages. Say at half time that a few true lines can be easier to receive than many.",
      ],
      { graceSeconds: 60 },
    ),
    planned(
      "witness",
      4,
      "Read the page you were given slowly, and then once more. What is the heart of it?",
      [
        "Say: Read twice: once for what happened, once for what it was like. Do not answer yet.",
        "Watch for: your own wish to go on quickly. These minutes are what makes the answers true.",
      ],
      { witnesses: 1 },
    ),
    planned(
      "respond",
      12,
      "Say back what you understood, as if the writer could hear it in your voice. Begin with what matters most to them.",
      [
        "Say: Say it back, and leave out what you think about it. The writer says whether it met them. If not quite, try once more. That is the practice, and not a mistake.",
        "Watch for: advice dressed as a reflection, and “I know just what you mean”. Remind everyone, without naming anyone. If a pair is glad of help, offer yours.",
      ],
      { responses: ["sayBack"], witnesses: 1, graceSeconds: 60 },
    ),
    planned(
      "write",
      10,
      "Now that somebody has heard you: what is there now? It may be the next layer, or something quite different.",
      [
        "Say: Having been heard, something often moves. Follow it, or begin anew.",
        "Watch for: people who think they have to go deeper. They do not have to.",
      ],
      { graceSeconds: 60 },
    ),
    planned(
      "respond",
      10,
      "Say back the heart of it. Fewer words than you think.",
      [
        "Say: Another page, the same care. A sentence or two may be enough.",
        "Watch for: tiredness. Empathy takes strength, and people may pass.",
      ],
      { responses: ["sayBack"], witnesses: 1, graceSeconds: 60 },
    ),
    planned(
      "close",
      5,
      "What was it like to be heard, or to hear? A word is enough.",
      [
        "Say: A word each about how this was, not about what anybody wrote. Then each of us chooses what becomes of our pages.",
        "Watch for: somebody who leaves heavier than they came. Stay a moment longer for them.",
      ],
      { graceSeconds: 15 },
    ),
  ],
};
