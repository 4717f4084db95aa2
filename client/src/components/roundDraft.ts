import {
  type Opening,
  type PlannedRound,
  type RoundFault,
  type RoundKind,
  minutesOfADay,
  openings,
  planProblems,
  responseKinds,
  traitsOf,
  usualRound,
} from "@beside/shared/domain";
import { timeOf } from "../plans/timeOf.ts";
import { faultText } from "../words/planProblems.ts";

/** A round as it stands in the form: numbers are still what somebody typed. `key` stays with it while it is moved about. */
export interface RoundDraft extends Omit<
  PlannedRound,
  "minutes" | "graceSeconds" | "silenceSeconds"
> {
  readonly key: number;
  /** Minutes; whole days in the days after. */
  readonly time: string;
  readonly grace: string;
  readonly silence: string;
}

/** The parts of a round's form that a sentence may stand beside; `place` is the round as a whole. */
export type RoundPart =
  | "place"
  | "time"
  | "opening"
  | "silence"
  | "prompt"
  | "responses"
  | "witnesses"
  | "grace"
  | "script";
export type RoundProblems = Partial<Record<RoundPart, string>>;

/** A round of the form from a planned one. */
export function roundDraftOf(round: PlannedRound, key: number): RoundDraft {
  const { minutes, graceSeconds, silenceSeconds, ...rest } = round;
  const time = round.kind === "after" ? minutes / minutesOfADay : minutes;
  return {
    ...rest,
    key,
    time: String(time),
    grace: String(graceSeconds),
    silence: String(silenceSeconds),
  };
}

/** The round that a draft means. What is no number yet is NaN, which fits nowhere. */
export function plannedOf({ key: _key, time, grace, silence, ...rest }: RoundDraft): PlannedRound {
  const minutes = numberOf(time) * (rest.kind === "after" ? minutesOfADay : 1);
  return { ...rest, minutes, graceSeconds: numberOf(grace), silenceSeconds: numberOf(silence) };
}

/** A key that none of these rounds has, nor any after it. */
export const freeKey = (rounds: readonly RoundDraft[]): number =>
  Math.max(-1, ...rounds.map(({ key }) => key)) + 1;

/** How long the rounds take that have a time already. */
export const typedTime = (rounds: readonly RoundDraft[]): ReturnType<typeof timeOf> =>
  timeOf(rounds.map(plannedOf).filter(({ minutes }) => Number.isFinite(minutes)));

/** The ways in which words can open in this kind of round; none where they cannot but be open. */
export function openingsOf(kind: RoundKind): readonly Opening[] {
  const { hasPages, answers } = traitsOf(kind);
  if (kind === "after" || !(hasPages || answers)) return [];
  return hasPages ? openings : openings.filter((opening) => opening !== "oneByOne");
}

/** The same round as one of another kind: it keeps what belongs there too, and gets what it cannot be without. */
export function turnedInto(round: RoundDraft, kind: RoundKind): RoundDraft {
  const { answers, receives } = traitsOf(kind);
  const opening = openingsOf(kind).includes(round.opening) ? round.opening : "open";
  return {
    ...round,
    kind,
    time: (kind === "after") === (round.kind === "after") ? round.time : firstTime(kind),
    grace: firstGrace(round, kind),
    opening,
    silence: opening === "oneByOne" ? round.silence : "0",
    onward: kind === "after" ? "whenSaid" : round.onward,
    responses: answers ? firstResponses(round.responses) : [],
    replies: answers && round.replies,
    witnesses: receives ? firstWitnesses(round) : 0,
  };
}

/** The round with this opening; a silence between turns stays with a talking piece alone. */
export const openingAs = (round: RoundDraft, opening: Opening): RoundDraft => ({
  ...round,
  opening,
  silence: opening === "oneByOne" ? round.silence : "0",
});

/** What is wrong with the rounds, as the domain says it: about the plan, and beside each round by its key. */
export function roundsProblems(rounds: readonly RoundDraft[]): {
  readonly plan?: string;
  readonly rounds: ReadonlyMap<number, RoundProblems>;
} {
  const beside = new Map<number, RoundProblems>();
  for (const problem of planProblems({ rounds: rounds.map(plannedOf) })) {
    if (problem.round === null) return { plan: faultText(problem), rounds: beside };
    const key = rounds[problem.round]?.key ?? -1;
    beside.set(key, { [partOf[problem.fault]]: faultText(problem), ...beside.get(key) });
  }
  return { rounds: beside };
}

const partOf: Record<RoundFault, RoundPart> = {
  minutes: "time",
  days: "time",
  graceSeconds: "grace",
  promptLength: "prompt",
  scriptLength: "script",
  responsesMissing: "responses",
  responsesNotHere: "responses",
  responsesNotOnce: "responses",
  repliesNotHere: "responses",
  witnesses: "witnesses",
  witnessesNotHere: "witnesses",
  oneByOneNotHere: "opening",
  silenceSeconds: "silence",
  silenceNotHere: "silence",
  nothingWritten: "place",
  afterNotLast: "place",
  afterAlone: "place",
};

const firstTime = (kind: RoundKind): string => (kind === "after" ? "3" : "10");

/** Nobody waits for anybody's sentence in the days after. */
const firstGrace = (round: RoundDraft, kind: RoundKind): string => {
  if (kind === "after") return "0";
  return round.kind === "after" ? String(usualRound.graceSeconds) : round.grace;
};

const firstResponses = (had: RoundDraft["responses"]): RoundDraft["responses"] =>
  had.length > 0 ? had : responseKinds;

const firstWitnesses = ({ kind, witnesses }: RoundDraft): number =>
  traitsOf(kind).receives ? witnesses : 1;

const numberOf = (typed: string): number => (typed.trim() === "" ? Number.NaN : Number(typed));
