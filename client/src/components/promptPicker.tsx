import { useRef, useState } from "react";
import { type LibraryPrompt, findPrompts, themes } from "../prompts/library.ts";
import { promptWords } from "../words/prompts.ts";
import { Button } from "./button.tsx";
import { Field } from "./field.tsx";
import styles from "./promptPicker.module.css";

/** Prompts to choose from, behind one press; what is chosen stands in the field, to be changed. */
export function PromptPicker({
  label,
  onPick,
}: {
  /** Says which round it is for. */
  readonly label: string;
  readonly onPick: (text: string) => void;
}) {
  const [open, setOpen] = useState(false);
  const chooses = useRef<HTMLButtonElement>(null);
  const pick = (text: string) => {
    setOpen(false);
    chooses.current?.focus();
    onPick(text);
  };
  return (
    <div className={styles["picker"]}>
      <Button
        ref={chooses}
        look="quiet"
        aria-expanded={open}
        aria-label={label}
        onClick={() => setOpen(!open)}
      >
        {promptWords.choose}
      </Button>
      {open && <Library onPick={pick} />}
    </div>
  );
}

function Library({ onPick }: { readonly onPick: (text: string) => void }) {
  const [search, setSearch] = useState("");
  const found = findPrompts(search);
  return (
    <div className={styles["shelf"]}>
      <Field label={promptWords.search} hint={promptWords.searchHint}>
        {(ties) => (
          <input
            {...ties}
            type="search"
            autoFocus
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            // Enter would send the form around it.
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
          />
        )}
      </Field>
      <p className={styles["found"]} role="status">
        {promptWords.found(found.length)}
      </p>
      {/* It scrolls by itself, so it can be reached and moved by keyboard. */}
      <div className={styles["list"]}>
        {themes.map((theme) => (
          <Theme
            key={theme}
            name={promptWords.themes[theme]}
            prompts={found.filter((prompt) => prompt.theme === theme)}
            onPick={onPick}
          />
        ))}
      </div>
    </div>
  );
}

function Theme({
  name,
  prompts,
  onPick,
}: {
  readonly name: string;
  readonly prompts: readonly LibraryPrompt[];
  readonly onPick: (text: string) => void;
}) {
  if (prompts.length === 0) return null;
  return (
    <section aria-label={name}>
      <h4>{name}</h4>
      <ul>
        {prompts.map(({ text }) => (
          <li key={text}>
            <button type="button" onClick={() => onPick(text)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
