import { characters } from "./characters.ts";
import { type Plan, type PlannedRound, minutesOfADay, planBounds } from "./plan.ts";
import { responseKinds } from "./responseKind.ts";
import { traitsOf } from "./roundKind.ts";

/**
 * What can be wrong with a round: a number or a length out of its bounds; kinds of response missing, not to be had here,
 * unknown or named twice; replies or witnesses where nothing is answered or received; or a place where it cannot stand.
 */
export type RoundFault =
  | "minutes"
  | "days"
  | "graceSeconds"
  | "promptLength"
  | "scriptLength"
  | "responsesMissing"
  | "responsesNotHere"
  | "responsesNotOnce"
  | "repliesNotHere"
  | "witnesses"
  | "witnessesNotHere"
  | "oneByOneNotHere"
  | "silenceSeconds"
  | "silenceNotHere"
  | "nothingWritten"
  | "afterNotLast"
  | "afterAlone";

/** What keeps a plan from fitting: `round` counts from 0, null when it is how many there are; `found` is the number that was met. */
export type PlanProblem =
  | { readonly round: null; readonly fault: "rounds"; readonly found: number }
  | { readonly round: number; readonly fault: RoundFault; readonly found: number };

/** Says whether a plan keeps to {@link planBounds} [PL1], and each round has what belongs to its kind [PL6], [PL7]. */
export const planFits = (plan: Plan): boolean => planProblems(plan).length === 0;

/** All that keeps a plan from fitting, from the first round to the last; nothing when it fits [PL8]. */
export function planProblems({ rounds }: Plan): readonly PlanProblem[] {
  if (!within(rounds.length, planBounds.rounds)) {
    return [{ round: null, fault: "rounds", found: rounds.length }];
  }
  return rounds.flatMap((each, round) =>
    [...faultsOfPlace(rounds, round), ...faultsOf(each)].map(([fault, found]) => ({
      round,
      fault,
      found,
    })),
  );
}

type Found = readonly [fault: RoundFault, found: number];

function faultsOf(round: PlannedRound): readonly Found[] {
  const { graceSeconds } = round;
  const [prompt, script] = [characters(round.prompt), characters(round.script)];
  return [
    ...faultOfTime(round),
    ...when(!within(graceSeconds, planBounds.graceSeconds), "graceSeconds", graceSeconds),
    ...when(prompt > planBounds.promptLength, "promptLength", prompt),
    ...when(script > planBounds.scriptLength, "scriptLength", script),
    ...faultsOfOpening(round),
    ...faultsOfAnswers(round),
  ];
}

function faultOfTime({ kind, minutes }: PlannedRound): readonly Found[] {
  if (kind !== "after") return when(!within(minutes, planBounds.minutes), "minutes", minutes);
  const days = minutes / minutesOfADay;
  return when(!within(days, planBounds.days), "days", days);
}

/** A talking piece goes round where everyone has a page for an hour; a silence between turns belongs to it [PL9]. */
function faultsOfOpening({
  kind,
  opening,
  silenceSeconds: silence,
}: PlannedRound): readonly Found[] {
  const goesRound = opening === "oneByOne";
  const mayGo = traitsOf(kind).hasPages && kind !== "after";
  return [
    ...when(goesRound && !mayGo, "oneByOneNotHere", 0),
    ...when(goesRound && !within(silence, planBounds.silenceSeconds), "silenceSeconds", silence),
    ...when(!goesRound && silence !== 0, "silenceNotHere", silence),
  ];
}

/** Only a round that answers has kinds of response, each once; only one that receives has witnesses. */
function faultsOfAnswers(round: PlannedRound): readonly Found[] {
  const { responses, replies, witnesses } = round;
  const { answers, receives } = traitsOf(round.kind);
  const isOnce = new Set(responses).size === responses.length;
  const isKnown = responses.every((each) => responseKinds.includes(each));
  const some = responses.length;
  return [
    ...when(answers && some === 0, "responsesMissing", some),
    ...when(answers && !(isOnce && isKnown), "responsesNotOnce", some),
    ...when(!answers && some > 0, "responsesNotHere", some),
    ...when(!answers && replies, "repliesNotHere", 1),
    ...when(receives && !within(witnesses, planBounds.witnesses), "witnesses", witnesses),
    ...when(!receives && witnesses !== 0, "witnessesNotHere", witnesses),
  ];
}

/** What is received or answered was written before; the days after come last, and not alone. */
function faultsOfPlace(rounds: readonly PlannedRound[], at: number): readonly Found[] {
  const kind = rounds[at]?.kind;
  if (kind === "after") {
    return [
      ...when(at < rounds.length - 1, "afterNotLast", at),
      ...when(rounds.length === 1, "afterAlone", at),
    ];
  }
  if (kind !== "witness" && kind !== "respond") return [];
  const wasWritten = rounds.slice(0, at).some((earlier) => earlier.kind === "write");
  return when(!wasWritten, "nothingWritten", at);
}

const when = (isSo: boolean, fault: RoundFault, found: number): readonly Found[] =>
  isSo ? [[fault, found]] : [];

const within = (n: number, { least, most }: { least: number; most: number }): boolean =>
  Number.isInteger(n) && n >= least && n <= most;
