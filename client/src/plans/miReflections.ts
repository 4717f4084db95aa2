import { minutesOfADay } from "@beside/shared/domain";
import type { PlanSheet } from "@beside/shared/protocol";
import { planned } from "./planned.ts";

export const miReflections: PlanSheet = {
  name: "Motivational Interviewing reflections",
  purpose:
    "For people who practise MI: to notice the wish to put right, and to answer each other with reflections, plain ones and deeper ones.",
  people: { least: 3, most: 8 },
  source: "After Motivational Interviewing by Miller and Rollnick, motivationalinterviewing.org",
  rules: [
    "I reflect before anything else. I offer a guess at what is meant, and I hold it lightly.",
    "I leave out questions, advice and good news. What moves will be the writer's own.",
    "Nobody we have worked with can be recognised in what I write.",
  ],
  rounds: [
    planned(
      "arrive",
      5,
      "From zero to ten, how much of you has arrived? What makes it that much, and not less?",
      [
        "Say: A number and a line. There is no good number.",
        "Watch for: low numbers. Receive them without lifting them up.",
      ],
      { graceSeconds: 15 },
    ),
    planned(
      "write",
      15,
      "A conversation in which you wanted to put something right. What was said, what pulled at you, and what did it want to protect?",
      [
        "Say: Change what could let somebody be recognised. Write about your part in it.",
        "Watch for: case reports. What we are after is the writer, and not the client.",
      ],
      { graceSeconds: 60 },
    ),
    planned(
      "witness",
      5,
      "Read both pages that you were given. What is said? What is meant? What is felt, and on both sides?",
      [
        "Say: Look for the “and yet” in each page. That is where a double-sided reflection lives.",
        "Watch for: those who have their answer ready already. It can wait; the reading is the work of this round.",
      ],
      { witnesses: 2 },
    ),
    planned(
      "respond",
      14,
      "For one page, a reflection close to the words. For the other, one a step further: a meaning or a feeling that was not said.",
      [
        "Say: Statements, not questions. Let your voice go down at the end. Undershoot a little rather than overshoot. If the writer says “not quite”, you have learned something; try again.",
        "Watch for: cheering, and reflections that steer. Offer one of your own as an example if the circle is stuck.",
      ],
      { responses: ["sayBack", "underneath"], witnesses: 2, graceSeconds: 60 },
    ),
    planned(
      "write",
      9,
      "What did being reflected open? What do you see now about that conversation, or about yourself?",
      [
        "Say: Write on from where the reflections left you. You may quote one.",
        "Watch for: change talk. Notice it for yourself; it needs no push.",
      ],
    ),
    planned(
      "close",
      5,
      "One thing that you saw somebody do well in here, written to all of us, without a name if you like.",
      [
        "Say: An affirmation names what somebody did or is; it is not applause.",
        "Watch for: whether everyone can go. Tell of the days that follow.",
      ],
      { graceSeconds: 15 },
    ),
    planned(
      "after",
      3 * minutesOfADay,
      "What have you noticed since, in a conversation of these days?",
      [
        "Say, when the days begin: Bring something small that you noticed at work. Reflect each other as before.",
        "Watch for: the thread turning into consultation. A reflection of yours brings it back.",
      ],
      { responses: ["sayBack", "underneath", "stays"], replies: true, graceSeconds: 0 },
    ),
  ],
};
