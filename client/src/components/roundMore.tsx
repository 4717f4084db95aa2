import { onwards, planBounds, traitsOf } from "@beside/shared/domain";
import { useId, useState } from "react";
import { planFormWords } from "../words/planForm.ts";
import { Button } from "./button.tsx";
import { ChoiceField } from "./choiceField.tsx";
import { Field } from "./field.tsx";
import { NumberField } from "./numberField.tsx";
import type { RoundDraft, RoundProblems } from "./roundDraft.ts";
import styles from "./roundMore.module.css";

/** What most people leave as it is: the script, the time to finish a sentence, and how it goes on. Behind one press, and open where something is wrong. */
export function RoundMore({
  at,
  round,
  problems,
  onChange,
}: {
  readonly at: number;
  readonly round: RoundDraft;
  readonly problems: RoundProblems | undefined;
  readonly onChange: (round: RoundDraft) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const isWrong = problems?.script !== undefined || problems?.grace !== undefined;
  const isShown = isOpen || isWrong;
  return (
    <div className={styles["more"]}>
      <Button
        look="quiet"
        aria-expanded={isShown}
        aria-controls={isShown ? id : undefined}
        aria-label={planFormWords.moreOf(at)}
        onClick={() => setOpen(!isShown)}
      >
        {planFormWords.more}
      </Button>
      {isShown && (
        <div id={id} className={styles["fields"]}>
          <Field
            label={planFormWords.script}
            hint={planFormWords.scriptHint}
            error={problems?.script}
          >
            {(ties) => (
              <textarea
                {...ties}
                rows={4}
                dir="auto"
                value={round.script}
                onChange={(event) => onChange({ ...round, script: event.target.value })}
              />
            )}
          </Field>
          <HowItEnds round={round} problems={problems} onChange={onChange} />
        </div>
      )}
    </div>
  );
}

/** The days after close by themselves, and nobody is waited for in them. */
function HowItEnds({
  round,
  problems,
  onChange,
}: {
  readonly round: RoundDraft;
  readonly problems: RoundProblems | undefined;
  readonly onChange: (round: RoundDraft) => void;
}) {
  const { hasPages, answers } = traitsOf(round.kind);
  const { graceSeconds } = planBounds;
  if (round.kind === "after") return null;
  return (
    <>
      {(hasPages || answers || problems?.grace !== undefined) && (
        <NumberField
          label={planFormWords.grace}
          hint={planFormWords.graceHint(graceSeconds.most)}
          error={problems?.grace}
          bounds={graceSeconds}
          value={round.grace}
          onChange={(grace) => onChange({ ...round, grace })}
        />
      )}
      <ChoiceField
        label={planFormWords.onward}
        values={onwards}
        value={round.onward}
        named={planFormWords.onwardOf}
        onChange={(onward) => onChange({ ...round, onward })}
      />
    </>
  );
}
