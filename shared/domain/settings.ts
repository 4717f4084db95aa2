import { agreementsFit, cleanAgreement } from "./agreements.ts";
import { characters } from "./characters.ts";
import { type Help, cleanHelp, helpFits } from "./help.ts";
import type { Instant } from "./ids.ts";
import { cleanLine } from "./names.ts";
import type { Plan } from "./plan.ts";
import { planFits } from "./planProblems.ts";

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
  /** What each person accepts before they write, line by line [AG1]. */
  readonly agreements: readonly string[];
  /** Whether pages carry their author's name [UN1]. */
  readonly signed: boolean;
  /** What stands on the help card [CA12]. */
  readonly help: Help;
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
  | "pieceNeedsNames"
  | "seatsOutOfBounds"
  | "keepOutOfBounds"
  | "agreementsUnusable"
  | "helpUnusable"
  | "startInThePast"
  | "startTooFar"
  | null {
  const { title, intention, seatLimit } = settings;
  if (cleanLine(title, settingsBounds.title.most) === null) return "titleUnusable";
  if (characters(intention) > settingsBounds.intention.most) return "intentionTooLong";
  if (!planFits(settings.plan)) return "planOutOfBounds";
  if (!settings.signed && goesOneByOne(settings.plan)) return "pieceNeedsNames";
  if (!isWholeWithin(seatLimit, settingsBounds.seats)) return "seatsOutOfBounds";
  if (!isWholeWithin(settings.keepDays, settingsBounds.keepDays)) return "keepOutOfBounds";
  if (!agreementsFit(settings.agreements)) return "agreementsUnusable";
  if (!helpFits(settings.help)) return "helpUnusable";
  if (settings.startsAt < now - startSlack) return "startInThePast";
  return settings.startsAt > now + furthest ? "startTooFar" : null;
}

/** The talking piece shows who speaks: no page of such a round can be unsigned [UN8]. */
const goesOneByOne = ({ rounds }: Plan): boolean =>
  rounds.some(({ opening }) => opening === "oneByOne");

const isWholeWithin = (number: number, { least, most }: { least: number; most: number }): boolean =>
  Number.isInteger(number) && number >= least && number <= most;

/** The settings as the circle will show them: title and agreements hide and turn nothing round [PL2], [AG2]. */
export const cleanSettings = (settings: Settings): Settings => ({
  ...settings,
  title: cleanLine(settings.title, settingsBounds.title.most) ?? settings.title,
  help: cleanHelp(settings.help),
  agreements: settings.agreements.map((line) => cleanAgreement(line) ?? line),
});
