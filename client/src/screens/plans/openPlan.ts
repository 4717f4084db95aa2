import { type PlanReading, limits, readPlanFile } from "@beside/shared/protocol";

/** Reads a plan from a file that somebody chose. One that is too large is not even opened. */
export async function openPlan(file: Blob): Promise<PlanReading> {
  if (file.size > limits.planFileBytes) return { ok: false, problems: [{ fault: "tooLarge" }] };
  try {
    return readPlanFile(await file.text());
  } catch {
    // It was moved or locked since it was chosen.
    return { ok: false, problems: [{ fault: "notJson" }] };
  }
}
