import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useMemo,
  useState,
} from "react";
import type { Place } from "../connection/passage.ts";
import { classes } from "./classes.ts";
import { type Laid, overlap, runsOf } from "./runs.ts";
import { selectedPlace } from "./selectedPlace.ts";
import { sentencesIn } from "./sentences.ts";
import styles from "./markedText.module.css";

/** `stayed` with others, stayed with me (`mine`), or `chosen` just now. */
export type Look = "stayed" | "mine" | "chosen";

/**
 * A page to be read, with the passages that stayed. A passage is chosen by touching a sentence, by selecting words as
 * anywhere else, or, while `choosing`, by going from sentence to sentence. Nothing is drawn while somebody selects: the device's
 * own selection, its handles and its menu are left alone.
 */
export function MarkedText({
  text,
  marks,
  label,
  choosing = false,
  place,
  onTouch,
  onSelect,
  onToggle,
  onEnd,
}: {
  readonly text: string;
  readonly marks: readonly Laid<Look>[];
  /** What the sentences are called while one goes through them. */
  readonly label: string;
  readonly choosing?: boolean;
  readonly place?: RefObject<HTMLParagraphElement | null>;
  readonly onTouch?: (sentence: Place) => void;
  readonly onSelect?: (selected: Place) => void;
  readonly onToggle?: (sentence: Place) => void;
  readonly onEnd?: () => void;
}) {
  const sentences = useMemo(() => sentencesIn(text), [text]);
  const [at, setAt] = useState(0);
  const current = Math.min(at, sentences.length - 1);
  useSelected(place, onSelect);

  const onClick = (event: MouseEvent) => {
    if (choosing || !getSelection()?.isCollapsed) return;
    const sentence = sentences[indexOf(event.target)];
    if (sentence) onTouch?.(sentence);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const sentence = sentences[current];
    const step = stepOf(event.key, current, sentences.length);
    if (step !== null) {
      setAt(step);
      const next = event.currentTarget.children[step];
      if (next instanceof HTMLElement) next.focus();
    } else if (event.key === "Enter" || event.key === " ") {
      if (sentence) onToggle?.(sentence);
    } else if (event.key === "Escape") onEnd?.();
    else return;
    event.preventDefault();
  };

  return (
    <p
      ref={place}
      data-text
      dir="auto"
      className={classes(styles["text"], choosing && styles["choosing"])}
      tabIndex={-1}
      {...(choosing && {
        role: "listbox",
        "aria-label": label,
        "aria-multiselectable": true,
        onKeyDown,
      })}
      onClick={onTouch && onClick}
    >
      {sentences.map((sentence, index) => (
        <span
          key={index}
          data-sentence={index}
          {...(choosing && {
            role: "option",
            tabIndex: index === current ? 0 : -1,
            "aria-selected": marks.some((mark) => mark.mark === "mine" && overlap(mark, sentence)),
            onFocus: () => setAt(index),
          })}
        >
          {runsOf(text, marks, sentence).map((run, nth) =>
            run.marks.length === 0 ? (
              run.text
            ) : (
              <mark key={nth} className={classes(...run.marks.map((look) => styles[look]))}>
                {run.text}
              </mark>
            ),
          )}
        </span>
      ))}
    </p>
  );
}

/** Tells what is selected; of a mouse only when its button is up again, so that nothing comes under it on its way. */
function useSelected(
  place: RefObject<HTMLElement | null> | undefined,
  onSelect: ((selected: Place) => void) | undefined,
): void {
  useEffect(() => {
    if (!onSelect) return;
    let isDrawing = false;
    const tell = () => {
      const selected = place?.current && selectedPlace(place.current, getSelection());
      if (selected && !isDrawing) onSelect(selected);
    };
    const onDown = ({ pointerType }: PointerEvent) => {
      isDrawing = pointerType === "mouse";
    };
    const onUp = () => {
      if (!isDrawing) return;
      isDrawing = false;
      tell();
    };
    document.addEventListener("selectionchange", tell);
    document.addEventListener("pointerdown", onDown);
    document.addEventListener("pointerup", onUp);
    return () => {
      document.removeEventListener("selectionchange", tell);
      document.removeEventListener("pointerdown", onDown);
      document.removeEventListener("pointerup", onUp);
    };
  }, [place, onSelect]);
}

function indexOf(target: EventTarget): number {
  const sentence = target instanceof Element ? target.closest("[data-sentence]") : null;
  return Number(sentence?.getAttribute("data-sentence") ?? -1);
}

/** The sentence that a key leads to; null for a key that leads nowhere. */
function stepOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
    case "ArrowRight":
      return Math.min(at + 1, count - 1);
    case "ArrowUp":
    case "ArrowLeft":
      return Math.max(at - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
