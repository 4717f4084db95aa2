import {
  type Opening,
  type PlannedRound,
  type RoundKind,
  type Settings,
  characters,
  cleanName,
  planBounds,
  settingsBounds,
  startSlack,
} from "@beside/shared/domain";
import { callWords } from "../words/call.ts";

/** A circle as it stands in the form: numbers and hours are still what somebody typed. */
export interface CircleDraft {
  readonly title: string;
  readonly intention: string;
  readonly date: string;
  readonly time: string;
  readonly seats: string;
  readonly keepDays: string;
  readonly rounds: readonly RoundDraft[];
}

/** `key` stays with a round while it is moved about. */
export interface RoundDraft {
  readonly key: number;
  readonly kind: RoundKind;
  readonly minutes: string;
  readonly prompt: string;
  readonly opening: Opening;
  readonly graceSeconds: number;
}

/** What is wrong, by field; `rounds` by the key of a round. */
export interface DraftProblems {
  readonly name?: string;
  readonly title?: string;
  readonly intention?: string;
  readonly when?: string;
  readonly seats?: string;
  readonly keepDays?: string;
  readonly plan?: string;
  readonly rounds: ReadonlyMap<number, { readonly minutes?: string; readonly prompt?: string }>;
}

/** A form filled in from settings, with day and hour in this device's zone. */
export function draftOf(settings: Omit<Settings, "zone">): CircleDraft {
  return {
    title: settings.title,
    intention: settings.intention,
    ...localOf(settings.startsAt),
    seats: String(settings.seatLimit),
    keepDays: String(settings.keepDays),
    rounds: settings.plan.rounds.map(roundDraftOf),
  };
}

/** A round of the form from a planned one. */
export const roundDraftOf = (round: PlannedRound, key: number): RoundDraft => ({
  ...round,
  key,
  minutes: String(round.minutes),
});

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

/** All minutes of the rounds that have some. */
export const minutesOf = (rounds: readonly RoundDraft[]): number =>
  rounds.reduce(
    (sum, round) => sum + (Number.isFinite(Number(round.minutes)) ? Number(round.minutes) : 0),
    0,
  );

/** The settings that a draft means. Call it on a draft without problems. */
export function settingsOf(draft: CircleDraft, zone: string): Settings {
  return {
    title: draft.title.trim(),
    intention: draft.intention.trim(),
    startsAt: startOf(draft) ?? 0,
    zone,
    seatLimit: Number(draft.seats),
    keepDays: Number(draft.keepDays),
    plan: {
      rounds: draft.rounds.map(({ key: _key, minutes, ...round }) => ({
        ...round,
        minutes: Number(minutes),
      })),
    },
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
  const rounds = new Map(
    draft.rounds.flatMap((round) => {
      const found = roundProblems(round);
      return Object.keys(found).length > 0 ? [[round.key, found]] : [];
    }),
  );
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
    ...(outOf(planBounds.rounds, draft.rounds.length) && {
      plan: problems.rounds(planBounds.rounds.least, planBounds.rounds.most),
    }),
  };
  return Object.keys(found).length > 0 || rounds.size > 0 ? { ...found, rounds } : null;
}

function roundProblems({ minutes, prompt }: RoundDraft): {
  readonly minutes?: string;
  readonly prompt?: string;
} {
  const { problems } = callWords;
  return {
    ...(!isWhole(minutes, planBounds.minutes) && {
      minutes: problems.minutes(planBounds.minutes.least, planBounds.minutes.most),
    }),
    ...(characters(prompt) > planBounds.promptLength && {
      prompt: problems.prompt(planBounds.promptLength),
    }),
  };
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
