import { responseKinds, traitsOf } from "@beside/shared/domain";
import { useId } from "react";
import { planFormWords } from "../words/planForm.ts";
import { respondingWords } from "../words/responding.ts";
import { ChoiceField } from "./choiceField.tsx";
import type { RoundDraft, RoundProblems } from "./roundDraft.ts";
import { TickField } from "./tickField.tsx";
import styles from "./roundAnswers.module.css";

const witnesses = ["0", "1", "2"] as const;

/** Where pages are received or answered: to how many each is given, and in which ways one may answer. */
export function RoundAnswers({
  round,
  problems,
  onChange,
}: {
  readonly round: RoundDraft;
  readonly problems: RoundProblems | undefined;
  readonly onChange: (round: RoundDraft) => void;
}) {
  const { answers, receives } = traitsOf(round.kind);
  const id = useId();
  if (!receives) return null;
  const wrong = problems?.responses;
  return (
    <div className={styles["answers"]}>
      {answers && (
        <fieldset>
          <legend>{planFormWords.responses}</legend>
          <div className={styles["kinds"]}>
            {responseKinds.map((kind) => (
              <TickField
                key={kind}
                label={respondingWords.way(kind).name}
                ticked={round.responses.includes(kind)}
                wrongBy={wrong === undefined ? undefined : id}
                onChange={(isIn) =>
                  onChange({ ...round, responses: responsesWith(round, kind, isIn) })
                }
              />
            ))}
          </div>
          <TickField
            label={planFormWords.replies}
            ticked={round.replies}
            onChange={(replies) => onChange({ ...round, replies })}
          />
          {wrong !== undefined && (
            <p id={id} className={styles["error"]}>
              {wrong}
            </p>
          )}
        </fieldset>
      )}
      <ChoiceField
        label={planFormWords.witnesses}
        error={problems?.witnesses}
        values={witnesses}
        value={witnesses.find((each) => Number(each) === round.witnesses) ?? "0"}
        named={(n) => planFormWords.witnessesOf(Number(n))}
        onChange={(n) => onChange({ ...round, witnesses: Number(n) })}
      />
    </div>
  );
}

/** The kinds of response in their usual order, with or without this one. */
const responsesWith = (
  { responses }: RoundDraft,
  kind: (typeof responseKinds)[number],
  isIn: boolean,
): RoundDraft["responses"] =>
  responseKinds.filter((each) => (each === kind ? isIn : responses.includes(each)));
