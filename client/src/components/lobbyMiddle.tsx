import { lobbyWords } from "../words/lobby.ts";
import { clockText, fromNow } from "../words/time.ts";
import styles from "./lobbyMiddle.module.css";

const hour = 60 * 60_000;

/** The middle of the ring while people gather: a whole ring, and the time until we begin. */
export function LobbyMiddle({ left }: { readonly left: number }) {
  return (
    <div className={styles["middle"]}>
      <svg viewBox="0 0 168 168" aria-hidden="true">
        <circle cx="84" cy="84" r="74" />
      </svg>
      {left > 0 && left < hour && (
        <p role="timer" aria-live="off">
          <b>{clockText(left)}</b>
          <span>{lobbyWords.untilWeBegin}</span>
        </p>
      )}
      {left >= hour && <p>{fromNow(left)}</p>}
      {left <= 0 && <p>{lobbyWords.isTime}</p>}
    </div>
  );
}
