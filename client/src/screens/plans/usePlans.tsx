import type { PlanSheet } from "@beside/shared/protocol";
import { useState } from "react";
import { type CircleDraft, agreementDraftsOf } from "../../components/circleDraft.ts";
import type { AboutPlan } from "../../components/planForm.tsx";
import { type RoundDraft, freeKey, roundDraftOf } from "../../components/roundDraft.ts";
import { timeOf } from "../../plans/timeOf.ts";
import { withRules } from "../../plans/withRules.ts";
import { plansWords } from "../../words/plans.ts";
import { KeepPlan } from "./keepPlan.tsx";
import { PlanSources } from "./planSources.tsx";

/** What was in the form before a plan was taken; it is a press away. */
interface Before {
  readonly rounds: readonly RoundDraft[];
  readonly sheet: PlanSheet | null;
}

/** Brings plans into the form of a circle, and keeps those that were made there. */
export function usePlans(draft: CircleDraft, setDraft: (draft: CircleDraft) => void): AboutPlan {
  const [sheet, setSheet] = useState<PlanSheet | null>(null);
  const [before, setBefore] = useState<Before | null>(null);
  const [told, setTold] = useState("");

  const put = (rounds: readonly RoundDraft[], next: PlanSheet | null): number => {
    const were = draft.agreements.map(({ line }) => line);
    const { lines, leftOut } = withRules(were, sheet?.rules ?? [], next?.rules ?? []);
    const firstKey = Math.max(-1, ...draft.agreements.map(({ key }) => key)) + 1;
    setDraft({ ...draft, rounds, agreements: agreementDraftsOf(lines, firstKey) });
    setSheet(next);
    return leftOut;
  };
  const take = (taken: PlanSheet) => {
    const firstKey = freeKey(draft.rounds);
    const leftOut = put(
      taken.rounds.map((round, at) => roundDraftOf(round, firstKey + at)),
      taken,
    );
    setBefore({ rounds: draft.rounds, sheet });
    setTold(takenText(taken, leftOut));
  };
  const putBack = (was: Before) => {
    put(was.rounds, was.sheet);
    setBefore(null);
    setTold(plansWords.back);
  };
  return {
    above: (
      <PlanSources
        told={told}
        onTake={take}
        onPutBack={before === null ? null : () => putBack(before)}
      />
    ),
    below: <KeepPlan key={sheet?.name ?? ""} draft={draft} after={sheet} />,
  };
}

function takenText({ name, rounds, rules }: PlanSheet, leftOut: number): string {
  const { minutes, days } = timeOf(rounds);
  const sentences = [
    plansWords.taken(name, rounds.length, plansWords.long(minutes, days)),
    ...(rules.length > leftOut ? [plansWords.rulesAdded] : []),
    ...(leftOut > 0 ? [plansWords.noRoom(leftOut)] : []),
  ];
  return sentences.join(" ");
}
