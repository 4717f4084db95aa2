import { agreementsWords } from "../words/agreements.ts";
import { AskDialog } from "./askDialog.tsx";
import styles from "./agreementsDialog.module.css";

/** The agreements to read again, with where one stands; whoever has accepted some may take that back. */
export function AgreementsDialog({
  agreements,
  agreed,
  reworded,
  onTakeBack,
  onClose,
}: {
  readonly agreements: readonly string[];
  readonly agreed: boolean;
  /** Whether an earlier wording was accepted: it can be taken back like the newest. */
  readonly reworded: boolean;
  readonly onTakeBack: () => void;
  readonly onClose: () => void;
}) {
  const takeBack = { label: agreementsWords.takeBack.button, onChoose: onTakeBack };
  return (
    <AskDialog
      title={agreementsWords.title}
      problem={null}
      busy={false}
      choices={agreed || reworded ? [takeBack] : []}
      stay={agreementsWords.close}
      onStay={onClose}
    >
      <ul className={styles["lines"]}>
        {agreements.map((sentence, at) => (
          <li key={at} dir="auto">
            {sentence}
          </li>
        ))}
      </ul>
      <p className={styles["plainly"]}>{agreementsWords.noGuarantee}</p>
      <p className={styles["plainly"]}>{stands(agreed, reworded)}</p>
    </AskDialog>
  );
}

function stands(agreed: boolean, reworded: boolean): string {
  if (agreed) return agreementsWords.accepted;
  return reworded ? agreementsWords.reworded : agreementsWords.notYet;
}
