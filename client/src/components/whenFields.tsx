import { useState } from "react";
import { callWords } from "../words/call.ts";
import { zoneHere, zoneNamed } from "../words/time.ts";
import { type CircleDraft, startOf } from "./circleDraft.ts";
import { Field } from "./field.tsx";
import styles from "./whenFields.module.css";

/** Date and hour, with the zone that they are meant in. */
export function WhenFields({
  draft,
  problem,
  onChange,
}: {
  readonly draft: CircleDraft;
  readonly problem: string | undefined;
  readonly onChange: (draft: CircleDraft) => void;
}) {
  // Without a date the zone still has a name; its offset is then that of the moment in which the form came.
  const [opened] = useState(() => Date.now());
  return (
    <fieldset className={styles["when"]}>
      <legend>{callWords.when}</legend>
      <div className={styles["fields"]}>
        <Field label={callWords.date} error={problem}>
          {(ties) => (
            <input
              {...ties}
              type="date"
              value={draft.date}
              onChange={(event) => onChange({ ...draft, date: event.target.value })}
            />
          )}
        </Field>
        <Field label={callWords.time}>
          {(ties) => (
            <input
              {...ties}
              type="time"
              value={draft.time}
              onChange={(event) => onChange({ ...draft, time: event.target.value })}
            />
          )}
        </Field>
      </div>
      <p>{callWords.zone(zoneNamed(zoneHere(), startOf(draft) ?? opened))}</p>
    </fieldset>
  );
}
