import { planBounds } from "@beside/shared/domain";
import { callWords } from "../words/call.ts";
import { hourOf, lengthText } from "../words/time.ts";
import { Button } from "./button.tsx";
import {
  type CircleDraft,
  type DraftProblems,
  type RoundDraft,
  minutesOf,
  startOf,
} from "./circleDraft.ts";
import { RoundFields } from "./roundFields.tsx";
import styles from "./planForm.module.css";

/** The rounds in their order: to change, to add, to move, to take away; and how long all of it takes. */
export function PlanForm({
  draft,
  problems,
  onChange,
}: {
  readonly draft: CircleDraft;
  readonly problems: DraftProblems | null;
  readonly onChange: (rounds: readonly RoundDraft[]) => void;
}) {
  const { rounds } = draft;
  const minutes = minutesOf(rounds);
  const startsAt = startOf(draft);
  return (
    <fieldset className={styles["plan"]}>
      <legend>{callWords.rounds}</legend>
      <ol>
        {rounds.map((round, at) => (
          <li key={round.key}>
            <RoundFields
              at={at + 1}
              round={round}
              problems={problems?.rounds.get(round.key)}
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
            callWords.sum(lengthText(minutes * 60_000), hourOf(startsAt + minutes * 60_000))}
        </p>
      </div>
    </fieldset>
  );
}

/** The round at this place changes places with the next. */
function swapped(rounds: readonly RoundDraft[], at: number): readonly RoundDraft[] {
  return rounds.flatMap((round, place) => {
    if (place === at) return rounds.slice(at + 1, at + 2);
    return place === at + 1 ? rounds.slice(at, at + 1) : [round];
  });
}

/** One more writing round, before the closing one where there is such. */
function added(rounds: readonly RoundDraft[]): readonly RoundDraft[] {
  const key = Math.max(-1, ...rounds.map((round) => round.key)) + 1;
  const fresh: RoundDraft = {
    key,
    kind: "write",
    minutes: "10",
    prompt: "",
    opening: "open",
    graceSeconds: 30,
  };
  const at = rounds.at(-1)?.kind === "close" ? rounds.length - 1 : rounds.length;
  return rounds.toSpliced(at, 0, fresh);
}
