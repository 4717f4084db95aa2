/** What a keystroke or an entry of the browser's own menu asks of the history. */
export type HistoryStep = "undo" | "redo";

/** Reads a `beforeinput`: the browser's menu, a shaken phone, a screen reader's command. */
export function stepOfInput(event: Event): HistoryStep | null {
  if (!("inputType" in event)) return null;
  if (event.inputType === "historyUndo") return "undo";
  return event.inputType === "historyRedo" ? "redo" : null;
}

/**
 * Reads a `keydown`. Browsers send no `beforeinput` once their own history is empty, and it is
 * emptied whenever a script sets the value, so the keys themselves are read too.
 */
export function stepOfKey(event: Event): HistoryStep | null {
  if (!isKey(event) || event.altKey || event.isComposing || !(event.ctrlKey || event.metaKey))
    return null;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && event.ctrlKey && !event.shiftKey ? "redo" : null;
}

type Key = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey" | "isComposing"
>;

const isKey = (event: Event): event is Event & Key =>
  "key" in event && typeof event.key === "string";
