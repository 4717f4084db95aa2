import { Field } from "./field.tsx";

/** A field for a whole number within bounds. What was typed is handed on as it is: the form says what is wrong with it. */
export function NumberField({
  label,
  hint,
  error,
  bounds: { least, most },
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly bounds: { readonly least: number; readonly most: number };
  readonly value: string;
  readonly onChange: (typed: string) => void;
}) {
  return (
    <Field label={label} hint={hint} error={error} narrow>
      {(ties) => (
        <input
          {...ties}
          type="number"
          inputMode="numeric"
          min={least}
          max={most}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
