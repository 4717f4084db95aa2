import { type KeepingAnswer, mostKeptPlans } from "../../connection/devicePlans.ts";
import { plansWords } from "../../words/plans.ts";

/** The sentence for what a device's list refused, or null. */
export function refusalOf(answer: KeepingAnswer): string | null {
  const { problems } = plansWords;
  switch (answer) {
    case "kept":
      return null;
    case "full":
      return problems.full(mostKeptPlans);
    case "nameTaken":
      return problems.taken;
    case "notOnDevice":
      return problems.notOnDevice;
  }
}
