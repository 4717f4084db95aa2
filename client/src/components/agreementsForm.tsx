import { agreementBounds, usualAgreements } from "@beside/shared/domain";
import { useRef, useState } from "react";
import { wordingWords } from "../words/wording.ts";
import { AgreementField } from "./agreementField.tsx";
import { Button } from "./button.tsx";
import { type AgreementDraft, agreementDraftsOf } from "./circleDraft.ts";
import { swapped } from "./swapped.ts";
import styles from "./agreementsForm.module.css";

/** What the circle will agree on, line by line: to word, to add, to move, to take away. */
export function AgreementsForm({
  lines,
  problems,
  onChange,
}: {
  readonly lines: readonly AgreementDraft[];
  readonly problems: ReadonlyMap<number, string> | undefined;
  readonly onChange: (lines: readonly AgreementDraft[]) => void;
}) {
  const list = useRef<HTMLOListElement>(null);
  /** What somebody had worded before they took the usual ones: it is a press away. */
  const [before, setBefore] = useState<readonly AgreementDraft[] | null>(null);
  const areUsual = isUsual(lines);
  const { least, most } = agreementBounds.lines;
  const write = (at: number) =>
    requestAnimationFrame(() =>
      list.current?.children.item(at)?.querySelector("textarea")?.focus(),
    );
  const add = () => {
    onChange([...lines, { key: freeKey(lines), line: "" }]);
    write(lines.length);
  };
  const remove = (at: number) => {
    onChange(lines.toSpliced(at, 1));
    write(Math.min(at, lines.length - 2));
  };
  return (
    <fieldset className={styles["agreements"]}>
      <legend>{wordingWords.title}</legend>
      <p>{wordingWords.hint}</p>
      <ol ref={list}>
        {lines.map((line, at) => (
          <li key={line.key}>
            <AgreementField
              at={at + 1}
              line={line.line}
              problem={problems?.get(line.key)}
              onChange={(changed) => onChange(lines.with(at, { ...line, line: changed }))}
              onUp={at > 0 ? () => onChange(swapped(lines, at - 1)) : null}
              onDown={at < lines.length - 1 ? () => onChange(swapped(lines, at)) : null}
              onRemove={lines.length > least ? () => remove(at) : null}
            />
          </li>
        ))}
      </ol>
      <div className={styles["foot"]}>
        {lines.length < most && <Button onClick={add}>{wordingWords.add}</Button>}
        {!areUsual && (
          <Button
            look="quiet"
            onClick={() => {
              setBefore(lines);
              onChange(agreementDraftsOf(usualAgreements, freeKey(lines)));
            }}
          >
            {wordingWords.usual}
          </Button>
        )}
        {areUsual && before !== null && (
          <Button look="quiet" onClick={() => onChange(before)}>
            {wordingWords.putBack}
          </Button>
        )}
      </div>
      <p>{wordingWords.always}</p>
    </fieldset>
  );
}

const isUsual = (lines: readonly AgreementDraft[]): boolean =>
  lines.length === usualAgreements.length &&
  lines.every(({ line }, at) => line === usualAgreements[at]);

const freeKey = (lines: readonly AgreementDraft[]): number =>
  Math.max(-1, ...lines.map(({ key }) => key)) + 1;
