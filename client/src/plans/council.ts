import type { PlannedRound } from "@beside/shared/domain";
import type { PlanSheet } from "@beside/shared/protocol";
import { planned } from "./planned.ts";

/** Whoever holds the talking piece is read; a breath of silence lies between two turns. */
const inTurn: Partial<PlannedRound> = { opening: "oneByOne", silenceSeconds: 10 };

export const council: PlanSheet = {
  name: "Council",
  purpose:
    "To speak and to listen from the heart, in turn, with a talking piece. Nobody answers; the circle itself is the answer.",
  people: { least: 5, most: 16 },
  source: "After the Way of Council, centerforcouncil.org",
  rules: [
    "I write from the heart, and I read with the heart: without planning my own words meanwhile.",
    "I keep it lean. What matters, then I pass the piece on.",
    "I answer nobody's words, not even with praise.",
  ],
  rounds: [
    planned("silence", 2, "Come to rest. To whom or to what do you dedicate this council?", [
      "Say: Say what the council is for. Let everyone think of a dedication. Ring.",
      "Watch for: late comers. They may sit down quietly; the silence is for them too.",
    ]),
    planned(
      "arrive",
      10,
      "Your name, and what you dedicate this council to. A line.",
      [
        "Say: The piece goes round once. Let it go by if you like; it comes by again.",
        "Watch for: the length of the first one. It sets the length of all others, so begin with yourself and be brief.",
      ],
      { ...inTurn, graceSeconds: 15 },
    ),
    planned(
      "write",
      35,
      "Tell of a moment when you were truly listened to, or when you wished for it.",
      [
        "Say: A story, not an opinion. Everyone writes now; each page opens when its writer holds the piece. Two minutes each or so.",
        "Watch for: people who polish while another is read. Say: put your pen down when somebody holds the piece. If time gets short, say so before the turn and not in it.",
      ],
      { ...inTurn, graceSeconds: 60 },
    ),
    planned("witness", 6, "What has this circle told, as if it were one voice?", [
      "Say: Read once more around the circle, as if all of it were one story.",
      "Watch for: the wish to sum it up. Leave it unsaid.",
    ]),
    planned(
      "close",
      10,
      "One word or one line that is left when all else has gone.",
      [
        "Say: The piece goes round a last time, for a word. Then give the dedications back to where they came from.",
        "Watch for: nobody being left out. Whoever let the piece go by is asked once more, gently.",
      ],
      { ...inTurn, graceSeconds: 15 },
    ),
  ],
};
