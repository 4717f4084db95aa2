import { characters } from "./characters.ts";
import type { Instant } from "./ids.ts";
import { cleanLine } from "./names.ts";
import { type Plan, planFits } from "./plan.ts";

/** What somebody decides when they call a circle, and may change until its doors open. */
export interface Settings {
  readonly title: string;
  readonly intention: string;
  readonly startsAt: Instant;
  /** The caller's IANA time zone: "Europe/Budapest". Everyone else reads the hour in their own. */
  readonly zone: string;
  readonly seatLimit: number;
  /** So many days after the close the circle is erased [PL5]. */
  readonly keepDays: number;
  readonly plan: Plan;
}

/** Bounds of the settings [PL2], [PL5]. Lengths are {@link characters}. */
export const settingsBounds = {
  title: { least: 1, most: 80 },
  intention: { least: 0, most: 500 },
  seats: { least: 2, most: 100, usual: 12 },
  keepDays: { least: 1, most: 90, usual: 14 },
} as const;

/** A start this far in the past still counts as now: forms are filled in slowly [PL3]. */
export const startSlack = 5 * 60_000;
/** Nobody calls a circle for later than this [PL3]; it also keeps every instant a date. */
const furthest = 2 * 366 * 24 * 3600_000;
/** A day of the kind that every circle counts, in milliseconds. */
export const day = 24 * 3600_000;
/** The doors open this long before the start [SE1]. */
export const doorsBefore = 15 * 60_000;

/** What keeps these settings from being taken at this instant, or null when nothing does. */
export function settingsProblem(
  settings: Settings,
  now: Instant,
):
  | "titleUnusable"
  | "intentionTooLong"
  | "planOutOfBounds"
  | "seatsOutOfBounds"
  | "keepOutOfBounds"
  | "startInThePast"
  | "startTooFar"
  | null {
  const { title, intention, seatLimit } = settings;
  if (cleanLine(title, settingsBounds.title.most) === null) return "titleUnusable";
  if (characters(intention) > settingsBounds.intention.most) return "intentionTooLong";
  if (!planFits(settings.plan)) return "planOutOfBounds";
  if (!isWholeWithin(seatLimit, settingsBounds.seats)) return "seatsOutOfBounds";
  if (!isWholeWithin(settings.keepDays, settingsBounds.keepDays)) return "keepOutOfBounds";
  if (settings.startsAt < now - startSlack) return "startInThePast";
  return settings.startsAt > now + furthest ? "startTooFar" : null;
}

const isWholeWithin = (number: number, { least, most }: { least: number; most: number }): boolean =>
  Number.isInteger(number) && number >= least && number <= most;

/** The settings as the circle will show them: with a title that hides and turns nothing round [PL2]. */
export const cleanSettings = (settings: Settings): Settings => ({
  ...settings,
  title: cleanLine(settings.title, settingsBounds.title.most) ?? settings.title,
});

/** What each person accepts before they write [AG1]. */
export const agreements: readonly string[] = [
  "What is said here stays here. I know that online nobody can guarantee this.",
  "I listen and read to understand. I do not fix, advise or correct.",
  "I speak for myself, from what I have lived.",
  "I may pass at any time, and so may everyone else. No reason is asked.",
];
