import { helpBounds } from "@beside/shared/domain";
import { countries, countryName } from "../help/countries.ts";
import { careWords } from "../words/care.ts";
import type { HelpDraft } from "./circleDraft.ts";
import { Field } from "./field.tsx";
import styles from "./helpForm.module.css";

const words = careWords.help.form;

/** What the help card of a circle will hold: a country's line, and lines of the caller's own [CA12]. */
export function HelpForm({
  help,
  problem,
  onChange,
}: {
  readonly help: HelpDraft;
  readonly problem: string | undefined;
  readonly onChange: (help: HelpDraft) => void;
}) {
  return (
    <fieldset className={styles["help"]}>
      <legend>{words.legend}</legend>
      <p>{words.hint}</p>
      <Field label={words.country} hint={words.countryHint}>
        {(ties) => (
          <select
            {...ties}
            value={help.country}
            onChange={(event) => onChange({ ...help, country: event.target.value })}
          >
            <option value="">{words.none}</option>
            {named.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {Array.from({ length: helpBounds.lines }, (_, at) => (
        <Field
          key={at}
          label={words.line(at + 1)}
          error={at === helpBounds.lines - 1 ? problem : undefined}
        >
          {(ties) => (
            <input
              {...ties}
              value={help.lines[at] ?? ""}
              onChange={(event) =>
                onChange({ ...help, lines: help.lines.with(at, event.target.value) })
              }
            />
          )}
        </Field>
      ))}
    </fieldset>
  );
}

const named = countries
  .map(({ country: code }) => ({ code, name: countryName(code) }))
  .toSorted((a, b) => a.name.localeCompare(b.name, "en"));
