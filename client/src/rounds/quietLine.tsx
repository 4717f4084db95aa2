import type { View } from "@beside/shared/domain";
import type { CircleConnection } from "../connection/circleConnection.ts";
import { useNow } from "../hooks/useNow.ts";
import { guardianOf, sinceWhen } from "../screens/caring.ts";
import { useWaitingLines } from "../screens/useWaitingLines.ts";
import { careWords } from "../words/care.ts";
import styles from "./quietLine.module.css";

/** Beside the page, for those whom it concerns: that a private line waits in Care, and who is away for a while [CA5], [CA8]. */
export function QuietLine({
  view,
  connection,
}: {
  readonly view: View;
  readonly connection: CircleConnection;
}) {
  const now = useNow(connection.clock, 30_000);
  const waits = useWaitingLines(view).length > 0 ? [careWords.whisper.inCare] : [];
  const part = guardianOf(view)?.id === view.me.seat ? [careWords.guardian.you] : [];
  return (
    <div className={styles["quiet"]} role="status">
      {[...part, ...waits, ...sinceWhen(view, now)].map((sentence) => (
        <p key={sentence} dir="auto">
          {sentence}
        </p>
      ))}
    </div>
  );
}
