import type { Gesture } from "@beside/shared/domain";
import type { ReactNode } from "react";
import styles from "./gesturePicture.module.css";

/** A gesture as a small picture: two who sit side by side, an open hand, a candle, somebody who bows. */
export function GesturePicture({ gesture }: { readonly gesture: Gesture }) {
  return (
    <svg
      className={styles["picture"]}
      viewBox="0 0 40 40"
      width="44"
      height="44"
      aria-hidden="true"
    >
      {pictures[gesture]}
    </svg>
  );
}

const pictures: Record<Gesture, ReactNode> = {
  beside: (
    <>
      <circle className={styles["warm"]} cx="14" cy="13" r="3.6" />
      <circle cx="26" cy="13" r="3.6" />
      <path d="M8.5 31v-6a5.5 5.5 0 0 1 11 0v6M20.5 31v-6a5.5 5.5 0 0 1 11 0v6M6 31h28" />
    </>
  ),
  hand: (
    <>
      <path d="M7 27c5 5 12 6 18 3.5l8-4.2c1.6-.9.8-3.2-1-2.8l-6.5 1.6" />
      <path d="M7 20.5c4-2.7 7-2 10 0l5 .3c2.6.2 3 3.6.4 4.2l-6 .5" />
      <circle className={styles["warm"]} cx="25" cy="12" r="3.2" />
    </>
  ),
  light: (
    <>
      <path d="M15 33V20h10v13M11 33h18M20 20v-3" />
      <path
        className={styles["warm"]}
        d="M20 6c3.6 4 4.2 6 4.2 7.4a4.2 4.2 0 0 1-8.4 0C15.8 12 16.4 10 20 6z"
      />
    </>
  ),
  bow: (
    <>
      <circle className={styles["warm"]} cx="11.5" cy="17" r="3.6" />
      <path d="M14.5 20.5c5-3.5 11-2.5 12.5 3l1.5 9.5M15 23l2.5 5M24 33h8" />
    </>
  ),
};
