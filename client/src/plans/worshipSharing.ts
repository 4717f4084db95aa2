import type { PlanSheet } from "@beside/shared/protocol";
import { planned } from "./planned.ts";

export const worshipSharing: PlanSheet = {
  name: "Worship sharing in silence",
  purpose:
    "To write out of silence and to be read in silence. Nothing is answered, not even with thanks.",
  people: { least: 3, most: 20 },
  source: "After worship sharing among Friends (Quakers), fgcquaker.org",
  rules: [
    "I write once, out of the silence, from what I have lived.",
    "I answer nobody: no comment, no comfort, no praise. I receive, and I let it be.",
    "I leave a space before I turn to the next page.",
  ],
  rounds: [
    planned("silence", 5, "Come into the silence. There is nowhere else to be.", [
      "Say: Read the question of the next round once, slowly. Then be silent. Five minutes are long and enough.",
      "Watch for: your own restlessness. It is part of it.",
    ]),
    planned(
      "write",
      20,
      "When did something carry you that you had not made yourself?",
      [
        "Say: Wait until words come. If none come, your silence is your page. What is shared opens for all together.",
        "Watch for: nothing. Hold the silence by being in it.",
      ],
      { opening: "together", graceSeconds: 60 },
    ),
    planned("witness", 12, "Read one page. Rest. Then the next.", [
      "Say: Read slowly, with a breath between two pages. Nothing is asked of you but to receive.",
      "Watch for: the wish to answer. A line may stay with somebody, and its author sees that it did; nothing else is said in this round. If somebody is in need, the guardian can be written to.",
    ]),
    planned("silence", 3, "Let all of it settle.", [
      "Say: Nothing. Ring before and after.",
      "Watch for: nothing.",
    ]),
    planned(
      "close",
      4,
      "A word, if there is one.",
      [
        "Say: A word, or none. Then shake hands in your mind, and let the silence end.",
        "Watch for: talk that would like to begin now. It may begin afterwards, elsewhere.",
      ],
      { graceSeconds: 15 },
    ),
  ],
};
