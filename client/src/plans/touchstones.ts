import { minutesOfADay } from "@beside/shared/domain";
import type { PlanSheet } from "@beside/shared/protocol";
import { planned } from "./planned.ts";

export const touchstones: PlanSheet = {
  name: "Touchstones",
  purpose:
    "A trustworthy space in which each can hear themselves. Slow, by invitation only, with some days afterwards to come back.",
  people: { least: 4, most: 12 },
  source: "After the Touchstones of the Center for Courage & Renewal, couragerenewal.org",
  rules: [
    "Everything here is an invitation. I share what I want to, as much as I want to.",
    "I leave each person their own way. I do not try to repair, rescue, teach or straighten anybody.",
    "When it gets hard I try to wonder: what brought them to this, what does it stir in me?",
    "I trust silence, and I leave room for it.",
  ],
  rounds: [
    planned(
      "arrive",
      6,
      "Be here as well as you can: with doubts and with joys. How is that today?",
      [
        "Say: Read the touchstones aloud or let each read them for themselves. Ask which of them is the hardest today, and leave the answer with each.",
        "Watch for: politeness that covers distance. It needs no treatment, only time.",
      ],
      { graceSeconds: 30 },
    ),
    planned("silence", 3, "Listen inward. What would like to be noticed?", [
      "Say: Three minutes that want nothing from you.",
      "Watch for: your hand on the clock. Let it go on by itself.",
    ]),
    planned(
      "write",
      16,
      "Where in your life does what you do on the outside fit what you are on the inside? Where does it not?",
      [
        "Say: Write what is true for now. It may be unfinished; it may contradict itself.",
        "Watch for: those who hold their page. That is as good as sharing it.",
      ],
      { graceSeconds: 60 },
    ),
    planned(
      "witness",
      6,
      "Read as one sits beside a shy animal: quietly, without moving towards it.",
      [
        "Say: You were given one page. Be with it first, and with the others after.",
        "Watch for: haste. There is nothing to be brought home from here.",
      ],
      { witnesses: 1 },
    ),
    planned(
      "respond",
      12,
      "Let the writer know that they were received: by a line that stays with you, by being there, or by silence.",
      [
        "Say: If you notice the wish to help, turn it over once, and see what is under it. Then answer, or be silent with them.",
        "Watch for: “have you tried”, “you should”, and comparisons. Remind everyone of the second touchstone, kindly and once.",
      ],
      { responses: ["stays", "withYou", "silence"], witnesses: 1, graceSeconds: 60 },
    ),
    planned(
      "close",
      7,
      "What did you hear in yourself while you were listening to others?",
      [
        "Say: A line each. Tell that the circle stays open for five days, for what comes late.",
        "Watch for: nothing more. Thank them.",
      ],
      { graceSeconds: 30 },
    ),
    planned(
      "after",
      5 * minutesOfADay,
      "What has come up since? Some things need a few days.",
      [
        "Say, when the days begin: Come back when you like, or not at all. The same touchstones hold.",
        "Watch for: a late page that nobody has received yet.",
      ],
      { responses: ["stays", "withYou", "silence"], graceSeconds: 0 },
    ),
  ],
};
