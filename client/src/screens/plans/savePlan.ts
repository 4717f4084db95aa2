import { type PlanSheet, writePlanFile } from "@beside/shared/protocol";
import { downloadFile } from "../downloadFile.ts";

/** Hands a plan to the browser as a file, which another device can open. */
export const savePlan = (sheet: PlanSheet): void =>
  downloadFile(
    { title: sheet.name, otherwise: "plan", ending: "plan.json" },
    "application/json",
    writePlanFile(sheet),
  );
