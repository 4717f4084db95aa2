import type { Heard } from "@beside/shared/domain";
import { respondingWords } from "../words/responding.ts";
import { Button } from "./button.tsx";
import styles from "./heardChoice.module.css";

/** Under a response to me: whether it met me. Both answers stand side by side, and either can be changed. */
export function HeardChoice({
  name,
  heard,
  again,
  onHeard,
}: {
  readonly name: string;
  readonly heard: Heard | null;
  /** Whether they may try again after a "not quite". */
  readonly again: boolean;
  readonly onHeard: (heard: Heard) => void;
}) {
  const { toMe } = respondingWords;
  const notQuite = again ? toMe.saidNotQuiteAgain : toMe.saidNotQuite;
  const said = heard === null ? toMe.ask(name) : heard === "met" ? toMe.saidMet : notQuite(name);
  return (
    <div className={styles["heard"]}>
      <p role="status">{said}</p>
      <div className={styles["choices"]}>
        <Button aria-pressed={heard === "met"} onClick={() => onHeard("met")}>
          {toMe.met}
        </Button>
        <Button aria-pressed={heard === "notQuite"} onClick={() => onHeard("notQuite")}>
          {toMe.notQuite}
        </Button>
      </div>
    </div>
  );
}
