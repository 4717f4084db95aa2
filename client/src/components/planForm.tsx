import { planBounds, usualRound } from "@beside/shared/domain";
import type { ReactNode } from "react";
import { callWords } from "../words/call.ts";
import { hourOf, lengthText } from "../words/time.ts";
import { Button } from "./button.tsx";
import { type CircleDraft, type DraftProblems, startOf } from "./circleDraft.ts";
import {
  type RoundDraft,
  type RoundProblems,
  freeKey,
  roundDraftOf,
  roundsProblems,
  typedTime,
} from "./roundDraft.ts";
import { RoundFields } from "./roundFields.tsx";
import { swapped } from "./swapped.ts";
import styles from "./planForm.module.css";

/** What stands about the rounds: where a plan may come from above them, and where it may go below. */
export interface AboutPlan {
  readonly above: ReactNode;
  readonly below: ReactNode;
}

/** The rounds in their order: to change, to add, to move, to take away; and how long all of it takes. */
export function PlanForm({
  draft,
  problems,
  about,
  onChange,
}: {
  readonly draft: CircleDraft;
  readonly problems: DraftProblems | null;
  readonly about: AboutPlan | undefined;
  readonly onChange: (rounds: readonly RoundDraft[]) => void;
}) {
  const { rounds } = draft;
  const { minutes, days } = typedTime(rounds);
  const startsAt = startOf(draft);
  // Where a round stands is no half-typed word: it is told at once, and all else when somebody has tried.
  const now = roundsProblems(rounds);
  return (
    <fieldset className={styles["plan"]}>
      <legend>{callWords.rounds}</legend>
      {about?.above}
      <ol>
        {rounds.map((round, at) => (
          <li key={round.key}>
            <RoundFields
              at={at + 1}
              round={round}
              problems={problems?.rounds.get(round.key) ?? placeAlone(now.rounds.get(round.key))}
              onChange={(changed) => onChange(rounds.with(at, changed))}
              onUp={at > 0 ? () => onChange(swapped(rounds, at - 1)) : null}
              onDown={at < rounds.length - 1 ? () => onChange(swapped(rounds, at)) : null}
              onRemove={
                rounds.length > planBounds.rounds.least
                  ? () => onChange(rounds.toSpliced(at, 1))
                  : null
              }
            />
          </li>
        ))}
      </ol>
      {problems?.plan !== undefined && <p className={styles["error"]}>{problems.plan}</p>}
      <div className={styles["foot"]}>
        {rounds.length < planBounds.rounds.most && (
          <Button onClick={() => onChange(added(rounds))}>{callWords.add}</Button>
        )}
        <p role="status">
          {startsAt !== null &&
            minutes > 0 &&
            callWords.sum(lengthText(minutes * 60_000), hourOf(startsAt + minutes * 60_000), days)}
        </p>
      </div>
      {about?.below}
    </fieldset>
  );
}

const placeAlone = (problems: RoundProblems | undefined): RoundProblems =>
  problems?.place === undefined ? {} : { place: problems.place };

/** One more writing round, before what closes the circle where there is such. */
function added(rounds: readonly RoundDraft[]): readonly RoundDraft[] {
  const fresh = roundDraftOf(
    { ...usualRound, kind: "write", minutes: 10, prompt: "" },
    freeKey(rounds),
  );
  const last = rounds.findLastIndex(({ kind }) => kind !== "close" && kind !== "after");
  return rounds.toSpliced(last + 1, 0, fresh);
}
