import { openings, planBounds, roundKinds } from "@beside/shared/domain";
import { callWords } from "../words/call.ts";
import { promptWords } from "../words/prompts.ts";
import { roundName } from "../words/rounds.ts";
import { Button } from "./button.tsx";
import type { RoundDraft } from "./circleDraft.ts";
import { Field } from "./field.tsx";
import { PromptPicker } from "./promptPicker.tsx";
import styles from "./roundFields.module.css";

const openingNames = { open: callWords.open, together: callWords.together } as const;

/** One round of the plan in the form. */
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
  readonly problems: { readonly minutes?: string; readonly prompt?: string } | undefined;
  readonly onChange: (round: RoundDraft) => void;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  readonly onRemove: (() => void) | null;
}) {
  return (
    <fieldset className={styles["round"]}>
      <legend>{callWords.round(at)}</legend>
      <div className={styles["row"]}>
        <Field label={callWords.kind}>
          {(ties) => (
            <select
              {...ties}
              value={round.kind}
              onChange={(event) => {
                const kind = roundKinds.find((each) => each === event.target.value);
                if (kind) onChange({ ...round, kind });
              }}
            >
              {roundKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {roundName(kind)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={callWords.minutes} error={problems?.minutes}>
          {(ties) => (
            <input
              {...ties}
              type="number"
              inputMode="numeric"
              min={planBounds.minutes.least}
              max={planBounds.minutes.most}
              value={round.minutes}
              onChange={(event) => onChange({ ...round, minutes: event.target.value })}
            />
          )}
        </Field>
        <Field label={callWords.opening}>
          {(ties) => (
            <select
              {...ties}
              value={round.opening}
              onChange={(event) => {
                const opening = openings.find((each) => each === event.target.value);
                if (opening) onChange({ ...round, opening });
              }}
            >
              {openings.map((opening) => (
                <option key={opening} value={opening}>
                  {openingNames[opening]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Field label={callWords.prompt} error={problems?.prompt}>
        {(ties) => (
          <textarea
            {...ties}
            rows={2}
            value={round.prompt}
            onChange={(event) => onChange({ ...round, prompt: event.target.value })}
          />
        )}
      </Field>
      <PromptPicker
        label={promptWords.chooseFor(at)}
        onPick={(prompt) => onChange({ ...round, prompt })}
      />
      <div className={styles["moves"]}>
        <Button aria-label={callWords.up(at)} disabled={!onUp} onClick={() => onUp?.()}>
          <Arrow />
        </Button>
        <Button aria-label={callWords.down(at)} disabled={!onDown} onClick={() => onDown?.()}>
          <Arrow down />
        </Button>
        <Button aria-label={callWords.remove(at)} disabled={!onRemove} onClick={() => onRemove?.()}>
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <path d="M5 5l10 10M15 5L5 15" />
          </svg>
        </Button>
      </div>
    </fieldset>
  );
}

function Arrow({ down = false }: { readonly down?: boolean }) {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
      <path d={down ? "M10 4v12M5 11l5 5 5-5" : "M10 16V4M5 9l5-5 5 5"} />
    </svg>
  );
}
