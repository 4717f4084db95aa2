import type { Help } from "@beside/shared/domain";
import type { CountryHelp } from "../help/countries.ts";
import { careWords } from "../words/care.ts";
import { CareWay, helpId } from "./careDialog.tsx";
import styles from "./helpCard.module.css";

const words = careWords.help;

/** Where help is to be found: plainly no crisis service, the lines of the caller, and that of the country [CA12], [CA13]. */
export function HelpCard({
  help,
  line,
}: {
  readonly help: Help;
  /** The chosen country's line; null where none was chosen, or none is known. */
  readonly line: CountryHelp | null;
}) {
  return (
    <CareWay title={words.title} headingId={helpId} text={words.noService}>
      {help.lines.length > 0 && (
        <ul className={styles["lines"]}>
          {help.lines.map((own) => (
            <li key={own} dir="auto">
              {own}
            </li>
          ))}
        </ul>
      )}
      {line && <CountryLine line={line} />}
      {!line && (
        // The country's own line may still be on its way here.
        <p>{help.lines.length > 0 || help.country ? words.emergency : words.noLine}</p>
      )}
    </CareWay>
  );
}

function CountryLine({ line }: { readonly line: CountryHelp }) {
  return (
    <>
      <p className={styles["name"]}>
        {line.name}, {line.hours}
      </p>
      <div className={styles["call"]}>
        <a href={telOf(line.number)}>{words.call(line.number)}</a>
        <a href={telOf(line.emergency)}>{words.inDanger(line.emergency)}</a>
      </div>
      <p className={styles["checked"]}>
        <a href={line.web} target="_blank" rel="noreferrer">
          {new URL(line.web).hostname.replace(/^www\./, "")}
        </a>{" "}
        {words.checked(line.checked)}
      </p>
    </>
  );
}

/** A number as a telephone takes it, to be pressed. */
export const telOf = (number: string): string => `tel:${number.replaceAll(/\D/g, "")}`;
