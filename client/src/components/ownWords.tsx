import styles from "./ownWords.module.css";

/** My own words, to be read; `quiet` stands in when there are none. */
export function OwnWords({
  label,
  text,
  quiet,
}: {
  readonly label: string;
  readonly text: string;
  readonly quiet: string;
}) {
  return (
    <section className={styles["page"]} aria-label={label}>
      <h2>{label}</h2>
      {text.trim() === "" ? (
        <p className={styles["quiet"]}>{quiet}</p>
      ) : (
        <p className={styles["words"]} dir="auto">
          {text}
        </p>
      )}
    </section>
  );
}
