import styles from "./sees.module.css";

/** Who can see this, said at every moment, after a small eye that is shut where it is nobody but me. */
export const Sees = ({ alone, said }: { readonly alone: boolean; readonly said: string }) => (
  <>
    <svg className={styles["eye"]} viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
      {alone ? (
        <path d="M2.5 9c2 2.7 4.5 4 7.5 4s5.5-1.3 7.5-4M5 11.8l-1.5 2M10 13v2.5M15 11.8l1.5 2" />
      ) : (
        <>
          <path d="M2.5 10c2-3 4.5-4.5 7.5-4.5s5.5 1.5 7.5 4.5c-2 3-4.5 4.5-7.5 4.5S4.5 13 2.5 10z" />
          <circle cx="10" cy="10" r="2" />
        </>
      )}
    </svg>
    {said}
  </>
);
