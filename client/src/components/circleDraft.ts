import {
  type Help,
  type Settings,
  agreementBounds,
  characters,
  cleanAgreement,
  cleanHelpLine,
  cleanName,
  helpBounds,
  settingsBounds,
  startSlack,
} from "@beside/shared/domain";
import { callWords } from "../words/call.ts";
import { careWords } from "../words/care.ts";
import { unsignedWords } from "../words/unsigned.ts";
import { wordingWords } from "../words/wording.ts";
import {
  type RoundDraft,
  type RoundProblems,
  plannedOf,
  roundDraftOf,
  roundsProblems,
} from "./roundDraft.ts";

/** A circle as it stands in the form: numbers and hours are still what somebody typed. */
export interface CircleDraft {
  readonly title: string;
  readonly intention: string;
  readonly date: string;
  readonly time: string;
  readonly seats: string;
  readonly keepDays: string;
  readonly agreements: readonly AgreementDraft[];
  /** Whether pages carry names. */
  readonly signed: boolean;
  readonly help: HelpDraft;
  readonly rounds: readonly RoundDraft[];
}

/** An empty country is none; there is room for as many lines as there can be, and empty ones are left out. */
export interface HelpDraft {
  readonly country: string;
  readonly lines: readonly string[];
}

/** `key` stays with a line while it is moved about. */
export interface AgreementDraft {
  readonly key: number;
  readonly line: string;
}

/** What is wrong, by field; agreements and rounds by their keys. */
export interface DraftProblems {
  readonly name?: string;
  readonly title?: string;
  readonly intention?: string;
  readonly when?: string;
  readonly seats?: string;
  readonly keepDays?: string;
  readonly signed?: string;
  readonly help?: string;
  readonly agreements?: ReadonlyMap<number, string>;
  readonly plan?: string;
  readonly rounds: ReadonlyMap<number, RoundProblems>;
}

/** A form filled in from settings, with day and hour in this device's zone. */
export function draftOf(settings: Omit<Settings, "zone">): CircleDraft {
  return {
    title: settings.title,
    intention: settings.intention,
    ...localOf(settings.startsAt),
    seats: String(settings.seatLimit),
    keepDays: String(settings.keepDays),
    agreements: agreementDraftsOf(settings.agreements),
    signed: settings.signed,
    help: helpDraftOf(settings.help),
    rounds: settings.plan.rounds.map(roundDraftOf),
  };
}

const helpDraftOf = ({ country, lines }: Help): HelpDraft => ({
  country: country ?? "",
  lines: Array.from({ length: helpBounds.lines }, (_, at) => lines[at] ?? ""),
});

const helpOf = ({ country, lines }: HelpDraft): Help => ({
  country: country === "" ? null : country,
  lines: lines.map((line) => line.trim()).filter((line) => line !== ""),
});

/** Agreements in the form, with keys from this one on. */
export const agreementDraftsOf = (
  lines: readonly string[],
  firstKey = 0,
): readonly AgreementDraft[] => lines.map((line, at) => ({ key: firstKey + at, line }));

/** The next full hour. */
export function nextFullHour(now: number): number {
  const at = new Date(now);
  at.setHours(at.getHours() + 1, 0, 0, 0);
  return at.getTime();
}

/** The instant of a draft's day and hour in this device's zone, or null while one of them is missing. */
export function startOf({ date, time }: Pick<CircleDraft, "date" | "time">): number | null {
  const instant = new Date(`${date}T${time}`).getTime();
  return Number.isNaN(instant) ? null : instant;
}

/** The settings that a draft means. Call it on a draft without problems. */
export function settingsOf(draft: CircleDraft, zone: string): Settings {
  return {
    title: draft.title.trim(),
    intention: draft.intention.trim(),
    startsAt: startOf(draft) ?? 0,
    zone,
    seatLimit: Number(draft.seats),
    keepDays: Number(draft.keepDays),
    agreements: draft.agreements.map(({ line }) => line.trim()),
    signed: draft.signed,
    help: helpOf(draft.help),
    plan: { rounds: draft.rounds.map(plannedOf) },
  };
}

/** What somebody still has to look at, with a sentence for each field; null when all is well. `name` is null where none is asked. */
export function problemsOf(
  draft: CircleDraft,
  name: string | null,
  now: number,
): DraftProblems | null {
  const { title, intention, seats, keepDays } = settingsBounds;
  const { problems } = callWords;
  const startsAt = startOf(draft);
  const { plan, rounds } = roundsProblems(draft.rounds);
  const agreements = agreementProblems(draft.agreements);
  const outOf = ({ least, most }: { least: number; most: number }, n: number): boolean =>
    n < least || n > most;
  const found = {
    ...(name !== null && cleanName(name) === null && { name: problems.name }),
    ...(outOf(title, characters(draft.title.trim())) && { title: problems.title(title.most) }),
    ...(characters(draft.intention.trim()) > intention.most && {
      intention: problems.intention(intention.most),
    }),
    ...(startsAt === null && { when: problems.when }),
    ...(startsAt !== null && startsAt < now - startSlack && { when: problems.past }),
    ...(!isWhole(draft.seats, seats) && { seats: problems.seats(seats.least, seats.most) }),
    ...(!isWhole(draft.keepDays, keepDays) && {
      keepDays: problems.keepDays(keepDays.least, keepDays.most),
    }),
    ...(!draft.signed && goesOneByOne(draft) && { signed: unsignedWords.pieceNeedsNames }),
    ...(helpOf(draft.help).lines.some((line) => cleanHelpLine(line) === null) && {
      help: careWords.help.form.problem(helpBounds.length),
    }),
    ...(agreements.size > 0 && { agreements }),
    ...(plan !== undefined && { plan }),
  };
  return Object.keys(found).length > 0 || rounds.size > 0 ? { ...found, rounds } : null;
}

const goesOneByOne = ({ rounds }: CircleDraft): boolean =>
  rounds.some((round) => plannedOf(round).opening === "oneByOne");

function agreementProblems(lines: readonly AgreementDraft[]): ReadonlyMap<number, string> {
  const wrong = lines.filter(({ line }) => cleanAgreement(line) === null);
  const problem = wordingWords.problem(agreementBounds.length.most);
  return new Map(wrong.map(({ key }) => [key, problem]));
}

function isWhole(
  text: string,
  { least, most }: { readonly least: number; readonly most: number },
): boolean {
  const n = Number(text);
  return text.trim() !== "" && Number.isInteger(n) && n >= least && n <= most;
}

function localOf(instant: number): { readonly date: string; readonly time: string } {
  const at = new Date(instant);
  const two = (n: number): string => String(n).padStart(2, "0");
  return {
    date: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    time: `${two(at.getHours())}:${two(at.getMinutes())}`,
  };
}
