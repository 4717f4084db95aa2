import { some } from "./numbers.ts";
import { dayAndHour } from "./time.ts";

/** The days after the circle, in which people come back in their own time. */
export const afterWords = {
  title: "The days after",
  openUntil: (instant: number) => `Open until ${dayAndHour(instant)}`,
  held: "The days are held. A facilitator lets them go on.",
  left: (time: number) => {
    if (time < 60_000) return "less than a minute left";
    if (time < 90 * 60_000) return `${some(Math.round(time / 60_000), "minute")} left`;
    if (time < 36 * 3600_000) return `${some(Math.round(time / 3600_000), "hour")} left`;
    return `${some(Math.round(time / (24 * 3600_000)), "day")} left`;
  },
  quiet:
    "Come back when it suits you. Nobody sees who is here or who is writing. On that day the circle closes by itself.",
  over: "The days are over.",
  closing: (left: string) => `The circle closes in ${left}.`,
  mine: "What came later",
  share: "Share it",
  hold: "Hold: only me",
  onlyYou: "Only you, until you share it.",
  heldLine: "Write in your own time. What you leave here waits for you.",
  else: "When we arrived, and when we went",
  of: (name: string, round: string) => `${name} · ${round}`,
  closeNow: {
    button: "Close the circle now",
    title: "Close the circle now?",
    text: [
      "The days after end for everyone, and whoever is writing has a moment to finish. You can take it back for five seconds.",
    ],
    confirm: "Close it",
    stay: "Leave it open",
  },
  undo: "Leave it open",
} as const;
