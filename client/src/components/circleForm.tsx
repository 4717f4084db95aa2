import { settingsBounds } from "@beside/shared/domain";
import { type ReactNode, type SubmitEvent, useRef } from "react";
import { callWords } from "../words/call.ts";
import { AgreementsForm } from "./agreementsForm.tsx";
import { Button } from "./button.tsx";
import type { CircleDraft, DraftProblems } from "./circleDraft.ts";
import { Field } from "./field.tsx";
import { HelpForm } from "./helpForm.tsx";
import { NumberField } from "./numberField.tsx";
import { type AboutPlan, PlanForm } from "./planForm.tsx";
import { SignedChoice } from "./signedChoice.tsx";
import { WhenFields } from "./whenFields.tsx";
import styles from "./circleForm.module.css";

/** The form of a circle, to call it and to change it. */
export function CircleForm({
  draft,
  problems,
  refused,
  busy,
  submit,
  name,
  beside,
  aboutPlan,
  onChange,
  onSubmit,
}: {
  readonly draft: CircleDraft;
  readonly problems: DraftProblems | null;
  /** The server's sentence, when it would not take what the form had no problem with. */
  readonly refused: string | null;
  readonly busy: boolean;
  readonly submit: string;
  /** The field for the caller's own name, where it is asked. */
  readonly name?: ReactNode;
  readonly beside?: ReactNode;
  readonly aboutPlan?: AboutPlan;
  readonly onChange: (draft: CircleDraft) => void;
  readonly onSubmit: () => void;
}) {
  const form = useRef<HTMLFormElement>(null);
  const { seats, keepDays } = settingsBounds;
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit();
    // After the sentences have come: to the first field that has one.
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus(),
    );
  };
  return (
    <form ref={form} className={styles["form"]} onSubmit={send} noValidate>
      {name}
      <Field label={callWords.circleTitle} hint={callWords.titleHint} error={problems?.title}>
        {(ties) => (
          <input
            {...ties}
            value={draft.title}
            onChange={(event) => onChange({ ...draft, title: event.target.value })}
          />
        )}
      </Field>
      <Field label={callWords.intention} hint={callWords.intentionHint} error={problems?.intention}>
        {(ties) => (
          <textarea
            {...ties}
            rows={2}
            value={draft.intention}
            onChange={(event) => onChange({ ...draft, intention: event.target.value })}
          />
        )}
      </Field>
      <WhenFields draft={draft} problem={problems?.when} onChange={onChange} />
      <NumberField
        label={callWords.seats}
        hint={callWords.seatsHint(seats.least, seats.most)}
        error={problems?.seats}
        bounds={seats}
        value={draft.seats}
        onChange={(typed) => onChange({ ...draft, seats: typed })}
      />
      <NumberField
        label={callWords.keepDays}
        hint={callWords.keepDaysHint(keepDays.least, keepDays.most)}
        error={problems?.keepDays}
        bounds={keepDays}
        value={draft.keepDays}
        onChange={(typed) => onChange({ ...draft, keepDays: typed })}
      />
      <SignedChoice
        signed={draft.signed}
        problem={problems?.signed}
        onChoose={(signed) => onChange({ ...draft, signed })}
      />
      <AgreementsForm
        lines={draft.agreements}
        problems={problems?.agreements}
        onChange={(agreements) => onChange({ ...draft, agreements })}
      />
      <HelpForm
        help={draft.help}
        problem={problems?.help}
        onChange={(help) => onChange({ ...draft, help })}
      />
      <PlanForm
        draft={draft}
        problems={problems}
        about={aboutPlan}
        onChange={(rounds) => onChange({ ...draft, rounds })}
      />
      <div className={styles["send"]}>
        <Button type="submit" look="primary" disabled={busy}>
          {submit}
        </Button>
        {beside}
      </div>
      <p role="alert" className={styles["refused"]}>
        {refused ?? (problems === null ? "" : callWords.look)}
      </p>
    </form>
  );
}
