import {
  type Plan,
  type PlanProblem,
  agreementBounds,
  cleanAgreement,
  cleanLine,
  cleanText,
  onwards,
  openings,
  planBounds,
  planProblems,
  responseKinds,
  roundKinds,
  settingsBounds,
  usualRound,
} from "../domain/index.ts";
import { limits } from "./limits.ts";
import {
  type Of,
  type Shape,
  anything,
  list,
  nullable,
  number,
  object,
  oneOf,
  text,
  truth,
  whole,
} from "./shape.ts";

/** A plan with what is told of it: what it is for, for how many, where it comes from, and the rules said to everybody. */
export interface PlanSheet extends Plan {
  readonly name: string;
  readonly purpose: string;
  readonly people: { readonly least: number; readonly most: number } | null;
  readonly source: string;
  readonly rules: readonly string[];
}

/** The bounds of what is told of a plan, in characters and in lines. A rule is as long as an agreement: there it stands. */
export const sheetBounds = {
  name: 60,
  purpose: 300,
  source: 200,
  rules: agreementBounds.lines.most,
} as const;

/** What is wrong with a field; `round` counts from 0 and is null where the field is the plan's own. */
export interface FieldProblem {
  readonly round: number | null;
  /** `unusable` is a text with nothing to be seen, or too much; the others are what they say. */
  readonly fault: "missing" | "unknown" | "otherKind" | "unusable" | "tooMany" | "outOfBounds";
  readonly field: string;
}

/** What keeps a file from being a plan: the file as a whole, one of its fields, or the plan that it tells. */
export type PlanFileProblem =
  | { readonly fault: "tooLarge" | "notJson" | "otherFormat" }
  | { readonly fault: "laterVersion"; readonly found: number }
  | { readonly fault: "notARound"; readonly round: number }
  | FieldProblem
  | PlanProblem;

export type PlanReading =
  | { readonly ok: true; readonly sheet: PlanSheet }
  | { readonly ok: false; readonly problems: readonly PlanFileProblem[] };

/** The version that is written; an earlier reader says of a later one that it cannot read it. */
export const planFileVersion = 1;
const format = "beside-plan";

/** A plan as the text of a file, which {@link readPlanFile} reads back as it was. */
export const writePlanFile = (sheet: PlanSheet): string =>
  `${JSON.stringify(planFileOf(sheet), null, 2)}\n`;

/** What stands in a plan's file. */
export const planFileOf = ({ name, purpose, people, source, rules, rounds }: PlanSheet) => ({
  format,
  version: planFileVersion,
  name,
  purpose,
  people,
  source,
  rules,
  rounds,
});

/** Reads a plan's file, or says all that is wrong with it. Texts come out cleaned as names are [SE5]. */
export function readPlanFile(file: string): PlanReading {
  if (file.length > limits.planFileBytes) return wrong({ fault: "tooLarge" });
  let raw: unknown;
  try {
    raw = JSON.parse(file);
  } catch {
    return wrong({ fault: "notJson" });
  }
  return readPlanSheet(raw);
}

/** The same for what was in the file. */
export function readPlanSheet(raw: unknown): PlanReading {
  const head = object({ format: oneOf([format]) });
  if (head.take(raw) === undefined || !isRecord(raw)) return wrong({ fault: "otherFormat" });
  const version = object({ version: whole }).take(raw)?.version ?? planFileVersion;
  if (version > planFileVersion) return wrong({ fault: "laterVersion", found: version });
  if (version < planFileVersion)
    return wrong({ round: null, fault: "otherKind", field: "version" });
  const misfits = fieldProblems(raw, sheetFields, usualSheet, null);
  if (misfits.length > 0) return wrong(...misfits);
  const told = sheetShape.parse({ ...usualSheet, ...raw });
  const count = told.rounds.length;
  if (count < planBounds.rounds.least || count > planBounds.rounds.most) {
    return wrong({ round: null, fault: "rounds", found: count });
  }
  const roundMisfits = told.rounds.flatMap(roundProblems);
  if (roundMisfits.length > 0) return wrong(...roundMisfits);
  return cleaned(told, told.rounds.map(readRound));
}

const sheetFields = {
  format: text,
  version: whole,
  name: text,
  purpose: text,
  people: nullable(object({ least: whole, most: whole })),
  source: text,
  rules: list(text),
  rounds: list(anything),
};
const usualSheet = { purpose: "", people: null, source: "", rules: [] };
const sheetShape = object(sheetFields);

const roundFields = {
  kind: oneOf(roundKinds),
  minutes: number,
  prompt: text,
  opening: oneOf(openings),
  graceSeconds: number,
  onward: oneOf(onwards),
  script: text,
  responses: list(oneOf(responseKinds)),
  replies: truth,
  witnesses: number,
  silenceSeconds: number,
};
const roundShape = object(roundFields);

const readRound = (raw: unknown): Of<typeof roundShape> => {
  const round = roundShape.parse({ ...usualRound, ...(isRecord(raw) ? raw : {}) });
  return { ...round, prompt: cleanText(round.prompt), script: cleanText(round.script) };
};

const roundProblems = (raw: unknown, round: number): readonly PlanFileProblem[] =>
  isRecord(raw)
    ? fieldProblems(raw, roundFields, usualRound, round)
    : [{ fault: "notARound", round }];

/** Each field that is missing, that no plan has, or that is of another kind. What has a usual value may be left out. */
function fieldProblems(
  raw: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, Shape<unknown>>>,
  usual: object,
  round: number | null,
): readonly FieldProblem[] {
  const unknown = Object.keys(raw).filter((field) => !Object.hasOwn(fields, field));
  const misfits = Object.entries(fields).flatMap(([field, shape]): readonly FieldProblem[] => {
    if (!Object.hasOwn(raw, field)) {
      return Object.hasOwn(usual, field) ? [] : [{ round, fault: "missing", field }];
    }
    return shape.take(raw[field]) === undefined ? [{ round, fault: "otherKind", field }] : [];
  });
  return [
    ...misfits,
    ...unknown.map((field): FieldProblem => ({ round, fault: "unknown", field: shown(field) })),
  ];
}

/** The sheet with its texts cleaned, or what is wrong with them and with the plan. */
function cleaned(told: Of<typeof sheetShape>, rounds: PlanSheet["rounds"]): PlanReading {
  const name = cleanLine(told.name, sheetBounds.name);
  const purpose = cleanOrEmpty(told.purpose, sheetBounds.purpose);
  const source = cleanOrEmpty(told.source, sheetBounds.source);
  const rules = told.rules.flatMap((rule) => cleanAgreement(rule) ?? []);
  const problem = (fault: FieldProblem["fault"], field: string, isSo: boolean) =>
    isSo ? [{ round: null, fault, field }] : [];
  const problems = [
    ...problem("unusable", "name", name === null),
    ...problem("unusable", "purpose", purpose === null),
    ...problem("outOfBounds", "people", !peopleFit(told.people)),
    ...problem("unusable", "source", source === null),
    ...problem("tooMany", "rules", told.rules.length > sheetBounds.rules),
    ...problem("unusable", "rules", rules.length < told.rules.length),
    ...planProblems({ rounds }),
  ];
  if (problems.length > 0 || name === null || purpose === null || source === null) {
    return { ok: false, problems };
  }
  return { ok: true, sheet: { name, purpose, people: told.people, source, rules, rounds } };
}

function peopleFit(people: PlanSheet["people"]): boolean {
  if (people === null) return true;
  const { least, most } = settingsBounds.seats;
  return people.least >= least && people.least <= people.most && people.most <= most;
}

const cleanOrEmpty = (raw: string, most: number): string | null =>
  raw.trim() === "" ? "" : cleanLine(raw, most);

/** The name of a field as a sentence may quote it. */
const shown = (field: string): string => cleanLine(field.slice(0, 40), 40) ?? "";

const wrong = (...problems: readonly PlanFileProblem[]): PlanReading => ({ ok: false, problems });

const isRecord = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === "object" && raw !== null && !Array.isArray(raw);
