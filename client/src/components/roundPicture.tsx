import type { RoundKind } from "@beside/shared/domain";
import styles from "./roundPicture.module.css";

/** A round as a small picture: someone at the ring, a page in it, an eye, two who speak, the ring made whole. */
export function RoundPicture({ kind }: { readonly kind: RoundKind }) {
  return (
    <svg
      className={styles["picture"]}
      viewBox="0 0 40 40"
      width="40"
      height="40"
      aria-hidden="true"
    >
      {pictures[kind]}
    </svg>
  );
}

const pictures: Record<RoundKind, React.ReactNode> = {
  arrive: (
    <>
      <path className={styles["ring"]} d="M29.5 13.8a12.5 12.5 0 1 0 1.9 11.4" />
      <circle className={styles["person"]} cx="33.5" cy="19.5" r="4" />
    </>
  ),
  write: (
    <>
      <circle className={styles["ring"]} cx="20" cy="20" r="14.5" />
      <path className={styles["words"]} d="M14 16h12M14 20.5h9M14 25h5" />
    </>
  ),
  silence: <circle className={styles["ring"]} cx="20" cy="20" r="14.5" />,
  witness: (
    <>
      <circle className={styles["ring"]} cx="20" cy="20" r="14.5" />
      <path className={styles["words"]} d="M12.5 20c4-5.5 11-5.5 15 0-4 5.5-11 5.5-15 0z" />
      <circle className={styles["person"]} cx="20" cy="20" r="2.5" />
    </>
  ),
  respond: (
    <>
      <circle className={styles["ring"]} cx="20" cy="20" r="14.5" />
      <path className={styles["words"]} d="M13 17h9M18 23h9" />
      <circle className={styles["person"]} cx="26.5" cy="16.5" r="2.5" />
      <circle className={styles["person"]} cx="13.5" cy="23.5" r="2.5" />
    </>
  ),
  after: (
    <>
      <path className={styles["ring"]} d="M29.5 13.8a12.5 12.5 0 1 0 1.9 11.4" />
      <path className={styles["words"]} d="M20 13v7.5l5 3" />
    </>
  ),
  close: (
    <>
      <circle className={styles["whole"]} cx="20" cy="20" r="14.5" />
      <path className={styles["words"]} d="M14.5 20.5l4 4 7.5-8.5" />
    </>
  ),
};
