import { homeWords } from "../words/home.ts";
import styles from "./homePicture.module.css";

const places = [0, 60, 120, 180, 240, 300].map((degrees) => {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return { degrees, x: 200 + 150 * Math.cos(angle), y: 200 + 150 * Math.sin(angle) };
});
const lines = ["M158 172h70", "M158 190h84", "M158 208h76", "M158 226h52"];

/** What it is, in one picture: people in a ring, a page in their middle, an arc of time between. */
export function HomePicture() {
  return (
    <svg
      className={styles["picture"]}
      viewBox="0 0 400 400"
      role="img"
      aria-label={homeWords.picture}
    >
      <circle className={styles["rest"]} cx="200" cy="200" r="108" />
      <path className={styles["arc"]} d="M200 92a108 108 0 1 1-102.7 141.4" />
      <rect className={styles["page"]} x="140" y="142" width="120" height="116" rx="12" />
      {lines.map((line) => (
        <path key={line} className={styles["words"]} d={line} />
      ))}
      <path className={styles["caret"]} d="M216 218v16" />
      {places.map(({ degrees, x, y }) => (
        <circle
          key={degrees}
          className={
            styles[
              degrees === 0 ? "me" : degrees === 240 ? "done" : degrees === 120 ? "away" : "person"
            ]
          }
          cx={x}
          cy={y}
          r="27"
        />
      ))}
    </svg>
  );
}
