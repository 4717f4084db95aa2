import type { View } from "@beside/shared/domain";
import { useEffect } from "react";
import { ButtonLink } from "../components/button.tsx";
import { Line } from "../components/line.tsx";
import { Screen } from "../components/screen.tsx";
import { wipeDevice } from "../connection/pageConnection.ts";
import { appWords } from "../words/app.ts";
import { keepsakeWords } from "../words/keepsake.ts";
import { MyKeepsake } from "./myKeepsake.tsx";
import { useAllKept } from "./useAllKept.ts";
import styles from "./closedCircle.module.css";

/** After the close: thanks, and my own words to take along. Nothing of them stays on this device. */
export function ClosedCircle({ view }: { readonly view: View }) {
  const allKept = useAllKept(view);
  useEffect(() => {
    if (allKept) void wipeDevice(view.id);
  }, [allKept, view.id]);
  return (
    <Screen title={view.title}>
      <div className={styles["closed"]}>
        <h1>{keepsakeWords.closedTitle}</h1>
        <p>{keepsakeWords.closedText}</p>
      </div>
      {!allKept && (
        <div className={styles["onTheWay"]}>
          <Line role="status">{keepsakeWords.lastOnTheWay}</Line>
        </div>
      )}
      <MyKeepsake key={allKept ? "all" : "so far"} circle={view.id} />
      <p className={styles["home"]}>
        <ButtonLink look="quiet" to="/">
          {appWords.home}
        </ButtonLink>
      </p>
    </Screen>
  );
}
