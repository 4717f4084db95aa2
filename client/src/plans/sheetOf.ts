import { type PlannedRound, planProblems } from "@beside/shared/domain";
import {
  type PlanReading,
  type PlanSheet,
  planFileOf,
  readPlanSheet,
} from "@beside/shared/protocol";

/**
 * The sheet of a plan that is to be kept, with its texts cleaned; or what keeps it from being one. `after` is the plan that
 * it was made from: for how many it is, and where it comes from, go on from there.
 */
export function sheetOf(
  told: Pick<PlanSheet, "name" | "purpose" | "rules">,
  rounds: readonly PlannedRound[],
  after: PlanSheet | null,
): PlanReading {
  const problems = planProblems({ rounds });
  if (problems.length > 0) return { ok: false, problems };
  const { people, source } = after ?? { people: null, source: "" };
  return readPlanSheet(planFileOf({ ...told, people, source, rounds }));
}
