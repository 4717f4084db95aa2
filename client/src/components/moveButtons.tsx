import { Button } from "./button.tsx";
import styles from "./moveButtons.module.css";

/** Up, down, and away where that has a name, for one of several. What cannot be done now is null; its button keeps its place and the focus. */
export function MoveButtons({
  labels,
  onUp,
  onDown,
  onRemove = null,
}: {
  readonly labels: { readonly up: string; readonly down: string; readonly remove?: string };
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  readonly onRemove?: (() => void) | null;
}) {
  return (
    <div className={styles["moves"]}>
      <Move label={labels.up} path="M10 16V4M5 9l5-5 5 5" onMove={onUp} />
      <Move label={labels.down} path="M10 4v12M5 11l5 5 5-5" onMove={onDown} />
      {labels.remove !== undefined && (
        <Move label={labels.remove} path="M5 5l10 10M15 5L5 15" onMove={onRemove} />
      )}
    </div>
  );
}

function Move({
  label,
  path,
  onMove,
}: {
  readonly label: string;
  readonly path: string;
  readonly onMove: (() => void) | null;
}) {
  return (
    <Button
      aria-label={label}
      aria-disabled={onMove === null}
      onClick={({ currentTarget }) => {
        onMove?.();
        // To change places is to be taken out and put in again, and that loses the focus.
        requestAnimationFrame(() => currentTarget.isConnected && currentTarget.focus());
      }}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <path d={path} />
      </svg>
    </Button>
  );
}
