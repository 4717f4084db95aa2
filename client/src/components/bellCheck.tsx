import { useState } from "react";
import { lobbyWords } from "../words/lobby.ts";
import { Button } from "./button.tsx";
import styles from "./bellCheck.module.css";

/** Hear the bell once before it matters, and choose whether it rings on this device. */
export function BellCheck({
  on,
  onChange,
  onHear,
}: {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  /** Answers whether it could be heard. */
  readonly onHear: () => Promise<boolean>;
}) {
  const [silent, setSilent] = useState(false);
  return (
    <section className={styles["bell"]}>
      <h2>{lobbyWords.bell}</h2>
      <p>{lobbyWords.bellHint}</p>
      <div className={styles["row"]}>
        <Button onClick={() => void onHear().then((heard) => setSilent(!heard))}>
          {lobbyWords.hearBell}
        </Button>
        <label>
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => onChange(event.target.checked)}
          />
          {lobbyWords.ringForMe}
        </label>
      </div>
      <p role="status">{silent && lobbyWords.noBell}</p>
    </section>
  );
}
