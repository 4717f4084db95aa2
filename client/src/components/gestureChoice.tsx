import { type Gesture, gestures } from "@beside/shared/domain";
import { useId } from "react";
import { respondingWords } from "../words/responding.ts";
import { GesturePicture } from "./gesturePicture.tsx";
import styles from "./gestureChoice.module.css";

/** One of four ways to be there without words. */
export function GestureChoice({
  gesture,
  onChoose,
}: {
  readonly gesture: Gesture | null;
  readonly onChoose: (gesture: Gesture) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles["gestures"]}>
      <legend>{respondingWords.gestures}</legend>
      {gestures.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name={name}
            checked={each === gesture}
            onChange={() => onChoose(each)}
          />
          <GesturePicture gesture={each} />
          <span>{respondingWords.gesture(each)}</span>
        </label>
      ))}
    </fieldset>
  );
}
