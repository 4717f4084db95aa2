import type { CircleId } from "@beside/shared/domain";
import { ButtonLink } from "../components/button.tsx";
import { Screen } from "../components/screen.tsx";
import { keepsakeWords } from "../words/keepsake.ts";
import { MyKeepsake } from "./myKeepsake.tsx";
import styles from "./keepsakePage.module.css";

/** My keepsake at an address of its own, before and after the close. */
export function KeepsakePage({ circle }: { readonly circle: CircleId }) {
  return (
    <Screen title={keepsakeWords.yours}>
      <h1 className={styles["title"]}>{keepsakeWords.yours}</h1>
      <MyKeepsake circle={circle} />
      <p className={styles["back"]}>
        <ButtonLink look="quiet" to={`/c/${circle}`}>
          {keepsakeWords.toCircle}
        </ButtonLink>
      </p>
    </Screen>
  );
}
