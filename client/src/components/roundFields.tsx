import { planBounds, roundKinds } from "@beside/shared/domain";
import { callWords } from "../words/call.ts";
import { planFormWords } from "../words/planForm.ts";
import { promptWords } from "../words/prompts.ts";
import { roundName } from "../words/rounds.ts";
import { ChoiceField } from "./choiceField.tsx";
import { Field } from "./field.tsx";
import { MoveButtons } from "./moveButtons.tsx";
import { PromptPicker } from "./promptPicker.tsx";
import { RoundAnswers } from "./roundAnswers.tsx";
import { type RoundDraft, type RoundProblems, turnedInto } from "./roundDraft.ts";
import { RoundMore } from "./roundMore.tsx";
import { RoundOpening } from "./roundOpening.tsx";
import styles from "./roundFields.module.css";

/** One round of the plan in the form, with what belongs to its kind. */
export function RoundFields({
  at,
  round,
  problems,
  onChange,
  onUp,
  onDown,
  onRemove,
}: {
  readonly at: number;
  readonly round: RoundDraft;
  readonly problems: RoundProblems | undefined;
  readonly onChange: (round: RoundDraft) => void;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  readonly onRemove: (() => void) | null;
}) {
  const isAfter = round.kind === "after";
  const bounds = isAfter ? planBounds.days : planBounds.minutes;
  return (
    <fieldset className={styles["round"]}>
      <legend>{callWords.round(at)}</legend>
      <div className={styles["row"]}>
        <ChoiceField
          label={callWords.kind}
          error={problems?.place}
          values={roundKinds}
          value={round.kind}
          named={roundName}
          onChange={(kind) => onChange(turnedInto(round, kind))}
        />
        <Field label={isAfter ? planFormWords.days : callWords.minutes} error={problems?.time}>
          {(ties) => (
            <input
              {...ties}
              type="number"
              inputMode="numeric"
              min={bounds.least}
              max={bounds.most}
              value={round.time}
              onChange={(event) => onChange({ ...round, time: event.target.value })}
            />
          )}
        </Field>
        <RoundOpening round={round} problems={problems} onChange={onChange} />
      </div>
      <Field label={callWords.prompt} error={problems?.prompt}>
        {(ties) => (
          <textarea
            {...ties}
            rows={2}
            dir="auto"
            value={round.prompt}
            onChange={(event) => onChange({ ...round, prompt: event.target.value })}
          />
        )}
      </Field>
      <PromptPicker
        label={promptWords.chooseFor(at)}
        onPick={(prompt) => onChange({ ...round, prompt })}
      />
      <RoundAnswers round={round} problems={problems} onChange={onChange} />
      <RoundMore at={at} round={round} problems={problems} onChange={onChange} />
      <div className={styles["moves"]}>
        <MoveButtons
          labels={{ up: callWords.up(at), down: callWords.down(at), remove: callWords.remove(at) }}
          onUp={onUp}
          onDown={onDown}
          onRemove={onRemove}
        />
      </div>
    </fieldset>
  );
}
