import * as Y from "yjs";
import { every } from "../timers.ts";
import { type Area, listen, repaint } from "./area.ts";
import { type Delta, type Side, deltaOf, lastTouched } from "./delta.ts";
import { type Edit, editBetween, endsInHalf } from "./edit.ts";
import { carried, rebase } from "./rebase.ts";
import { fit, pieces } from "./room.ts";
import { type HistoryStep, stepOfInput, stepOfKey } from "./undoKeys.ts";

export interface Binding {
  /** The most UTF-16 units that the text may have. */
  readonly most: number;
  /** Tells of `pagehide`: the window. */
  readonly page: EventTarget;
}

/** Dictation software writes into the value without any event; it is looked at this often, in milliseconds. */
const lookEvery = 1_000;
/** Keystrokes within this time are undone together, in milliseconds. */
const undoTogether = 500;

/**
 * Binds a textarea to a text; returns the way to unbind, which takes in what is still only in the area.
 *
 * 1. `shown` is the text that the area last showed. `unseen` are the changes to the text since, which it does not show.
 * 2. What differs between `shown` and the area's value was written by the person, whether an event told of it or not.
 * 3. `settle` carries that edit over `unseen` into the text, then shows the text. Afterwards all three are the same.
 * 4. While the person composes, the area's value is never set: a keyboard that loses its place writes garble.
 */
export function bindEditor(area: Area, text: Y.Text, { most, page }: Binding): () => void {
  const origin = {};
  const history = new Y.UndoManager(text, {
    trackedOrigins: new Set([origin]),
    captureTimeout: undoTogether,
  });
  let shown = text.toJSON();
  let unseen: Delta[] = [];
  let isComposing = false;
  let lastEnd = -1;

  /** Takes in what the person wrote. `isLate` when no more may come: then half a character is replaced. */
  function takeIn(isLate = false): void {
    const value = area.value;
    const written = editBetween(shown, value, area.selectionEnd);
    if (written === null && unseen.length === 0) return;
    if (written && !isLate && endsInHalf(written.insert)) return;
    const edit = written && fit(wellFormed(written), text.length, most);
    if (edit && edit === written && unseen.length === 0) {
      // Before it is told of: should a listener throw, the same words would be taken in twice.
      shown = value;
      write(edit);
      return;
    }
    // All else needs the area to be repainted, and that waits for the end of a composition.
    if (isComposing) return;
    if (edit) write(edit);
    const held = unseen;
    const stays = sideOf(shown);
    unseen = [];
    shown = text.toJSON();
    repaint(area, shown, (at, side) =>
      edit === written || edit === null
        ? carried(at, side, edit, held, stays)
        : carried(edit.index + edit.insert.length, side, edit, held, stays),
    );
  }

  function write(edit: Edit): void {
    if (edit.index !== lastEnd && edit.index + edit.remove !== lastEnd) history.stopCapturing();
    const { deletions, index, insert } = rebase(edit, unseen, sideOf(shown));
    const [first = "", ...others] = pieces(insert);
    text.doc?.transact(() => {
      for (const { start, end } of deletions.toReversed()) text.delete(start, end - start);
      if (first !== "") text.insert(index, first);
    }, origin);
    lastEnd = index + first.length;
    for (const piece of others) {
      text.doc?.transact(() => text.insert(lastEnd, piece), origin);
      lastEnd += piece.length;
    }
  }

  function onChange(event: Y.YTextEvent, transaction: Y.Transaction): void {
    if (transaction.origin === origin) return;
    const delta = deltaOf(event.delta);
    unseen.push(delta);
    lastEnd = -1;
    takeIn();
    const touched = transaction.origin === history ? lastTouched(delta) : null;
    if (touched !== null && unseen.length === 0) area.setSelectionRange(touched, touched);
  }

  function travel(step: HistoryStep | null, event: Event): void {
    if (step === null) return;
    event.preventDefault();
    if (isComposing) return;
    takeIn();
    if (step === "undo") history.undo();
    else history.redo();
  }

  function endComposing(): void {
    isComposing = false;
    takeIn();
  }

  const takeAllIn = () => {
    isComposing = false;
    takeIn(true);
  };
  if (area.value !== shown) area.value = shown;
  text.observe(onChange);
  const stops = [
    listen(area, {
      input: () => {
        if (!isComposing) takeIn();
      },
      compositionstart: () => {
        takeIn();
        isComposing = true;
      },
      compositionend: endComposing,
      blur: takeAllIn,
      beforeinput: (event) => travel(stepOfInput(event), event),
      keydown: (event) => travel(stepOfKey(event), event),
    }),
    listen(page, { pagehide: () => takeIn(true) }),
    every(lookEvery, () => takeIn()),
  ];

  return () => {
    takeAllIn();
    for (const stop of stops) stop();
    text.unobserve(onChange);
    // Without the history the words that were deleted may be forgotten.
    history.clear();
    history.destroy();
  };
}

/**
 * Who wrote into an empty page did not know of the words that come now: they are older, and stand
 * before theirs. Otherwise one writes on before what others put at the caret.
 */
const sideOf = (shown: string): Side => (shown === "" ? "after" : "before");

/** Half a character cannot be written in UTF-8: Yjs would send another text than the one it has here. */
const wellFormed = (edit: Edit): Edit =>
  edit.insert.isWellFormed() ? edit : { ...edit, insert: edit.insert.toWellFormed() };
