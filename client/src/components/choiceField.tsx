import { Field } from "./field.tsx";

/** A field in which one of a few values is chosen, each by its name. */
export function ChoiceField<T extends string>({
  label,
  error,
  values,
  value,
  named,
  onChange,
}: {
  readonly label: string;
  readonly error?: string | undefined;
  readonly values: readonly T[];
  readonly value: T;
  readonly named: (value: T) => string;
  readonly onChange: (value: T) => void;
}) {
  return (
    <Field label={label} error={error}>
      {(ties) => (
        <select
          {...ties}
          value={value}
          onChange={(event) => {
            const chosen = values.find((each) => each === event.target.value);
            if (chosen !== undefined) onChange(chosen);
          }}
        >
          {values.map((each) => (
            <option key={each} value={each}>
              {named(each)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
