import {
  type PlanProblem,
  type ResponseKind,
  type RoundFault,
  onwards,
  openings,
  planBounds,
  responseKinds,
  roundKinds,
  settingsBounds,
} from "@beside/shared/domain";
import {
  type FieldProblem,
  type PlanFileProblem,
  planFileVersion,
  sheetBounds,
} from "@beside/shared/protocol";

/** What is wrong with a round, as it stands beside it. */
export function faultText({ fault, found }: PlanProblem): string {
  return fault === "rounds"
    ? `A plan has ${planBounds.rounds.least} to ${planBounds.rounds.most} rounds, and here are ${found}.`
    : roundFaults[fault](found);
}

/** The same with the round that it speaks of: "Round 3: 300 minutes is more than 120." */
export const planProblemText = (problem: PlanProblem): string =>
  `${where(problem.round)}${faultText(problem)}`;

/** What is wrong with a plan's file, and where. */
export function planFileProblemText(problem: PlanFileProblem): string {
  switch (problem.fault) {
    case "tooLarge":
      return "This file is too large to be a plan.";
    case "notJson":
      return "This file could not be read: it is not JSON, or it broke off on the way.";
    case "otherFormat":
      return "This is not a plan from Beside: its format does not say “beside-plan”.";
    case "laterVersion":
      return `This plan was saved by a later Beside, in version ${problem.found}. This one reads version ${planFileVersion}.`;
    case "notARound":
      return `${where(problem.round)}this is not a round: it has no fields.`;
    case "missing":
    case "unknown":
    case "otherKind":
    case "unusable":
    case "tooMany":
    case "outOfBounds":
      return fieldText(problem);
    default:
      return planProblemText(problem);
  }
}

const where = (round: number | null): string => (round === null ? "" : `Round ${round + 1}: `);

function fieldText({ round, fault, field }: FieldProblem): string {
  const place = round === null ? "The plan: " : where(round);
  switch (fault) {
    case "missing":
      return `${place}“${field}” is missing.`;
    case "unknown":
      return field === ""
        ? `${place}it has a field that no plan has.`
        : `${place}“${field}” is a field that no plan has.`;
    case "otherKind":
      return `${place}“${field}” has to be ${wanted[field] ?? "something else"}.`;
    case "tooMany":
      return `${place}“${field}” can have up to ${sheetBounds.rules} lines.`;
    case "outOfBounds":
      return `${place}“${field}” goes from ${settingsBounds.seats.least} to ${settingsBounds.seats.most}, the lesser first.`;
    case "unusable":
      return `${place}“${field}” has more characters than fit, or none that can be seen.`;
  }
}

const oneOf = (values: readonly string[]): string => `one of ${values.join(", ")}`;

/** What each field of a file has to be. */
const wanted: Readonly<Record<string, string>> = {
  version: "a whole number from 1",
  name: "a text",
  purpose: "a text",
  people: "two whole numbers, “least” and “most”",
  source: "a text",
  rules: "a list of texts",
  rounds: "a list of rounds",
  kind: oneOf(roundKinds),
  minutes: "a number",
  prompt: "a text",
  opening: oneOf(openings),
  graceSeconds: "a number",
  onward: oneOf(onwards),
  script: "a text",
  responses: `a list, each ${oneOf(responseKinds satisfies readonly ResponseKind[])}`,
  replies: "true or false",
  witnesses: "a number",
  silenceSeconds: "a number",
};

const { minutes, days, graceSeconds, silenceSeconds, witnesses } = planBounds;
const { promptLength, scriptLength } = planBounds;

const roundFaults: Record<RoundFault, (found: number) => string> = {
  minutes: (n) => outOf(n, "minutes", minutes),
  days: (n) => outOf(n, "days", days),
  graceSeconds: (n) => outOf(n, "seconds to finish a sentence", graceSeconds),
  witnesses: (n) => outOf(n, "witnesses", witnesses),
  promptLength: (n) => `The prompt has ${n} characters, and ${promptLength} is the most.`,
  scriptLength: (n) => `The script has ${n} characters, and ${scriptLength} is the most.`,
  oneByOneNotHere: () => "Words open one by one where everyone writes, and not in the days after.",
  silenceSeconds: (n) => outOf(n, "seconds of silence between two turns", silenceSeconds),
  silenceNotHere: () => "A silence between turns belongs to a round that opens one by one.",
  responsesMissing: () => "At least one kind of response is needed here.",
  responsesNotHere: () =>
    "Kinds of response belong to a round that responds and to the days after.",
  responsesNotOnce: () => "Each kind of response stands here once.",
  repliesNotHere: () => "Nothing is answered in this kind of round, so nothing can be replied to.",
  witnessesNotHere: () =>
    "Witnesses belong to a round that witnesses or responds and to the days after.",
  nothingWritten: () => "It cannot stand here. A round of writing has to come before it.",
  afterNotLast: () => "It cannot stand here. The days after come last.",
  afterAlone: () => "It cannot stand alone. A round has to come before the days after.",
};

function outOf(
  found: number,
  what: string,
  { least, most }: { readonly least: number; readonly most: number },
): string {
  if (!Number.isInteger(found)) return `A whole number of ${what} is needed, ${least} to ${most}.`;
  return found > most
    ? `${found} ${what} is more than ${most}.`
    : `${found} ${what} is less than ${least}.`;
}
