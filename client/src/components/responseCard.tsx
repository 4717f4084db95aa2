import type { Gesture } from "@beside/shared/domain";
import type { ReactNode } from "react";
import type { Cover } from "../hooks/useCover.ts";
import { coveringWords } from "../words/covering.ts";
import { respondingWords } from "../words/responding.ts";
import { Covered } from "./covered.tsx";
import { GesturePicture } from "./gesturePicture.tsx";
import styles from "./responseCard.module.css";

/** A response that was given, as it stands under the page that it answers. */
export function ResponseCard({
  id,
  level: Heading,
  heading,
  text,
  quote,
  gesture,
  cover = null,
  whose = coveringWords.thisPage,
  children,
}: {
  readonly id: string;
  /** Where it stands among the headings of the screen. */
  readonly level: "h3" | "h4";
  readonly heading: string;
  readonly text: string;
  readonly quote: string | null;
  readonly gesture: Gesture | null;
  /** The note over it, and whose words it covers. */
  readonly cover?: Cover | null;
  readonly whose?: string;
  /** What is between the two: whether it met them, who reads it, taking it back. */
  readonly children?: ReactNode;
}) {
  return (
    <article className={styles["response"]} aria-labelledby={id}>
      {/* The heading takes the focus: on a card that could, a finger on a button might be taken to mean the card. */}
      <Heading id={id} tabIndex={-1} dir="auto">
        {heading}
      </Heading>
      {gesture && (
        <p className={styles["gesture"]}>
          <GesturePicture gesture={gesture} />
          {respondingWords.gesture(gesture)}
        </p>
      )}
      <Covered cover={cover} whose={whose}>
        {quote !== null && <blockquote dir="auto">{quote}</blockquote>}
        {text.trim() !== "" && (
          <p className={styles["words"]} dir="auto">
            {text}
          </p>
        )}
      </Covered>
      {children}
    </article>
  );
}
