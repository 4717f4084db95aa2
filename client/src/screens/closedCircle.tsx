import { type View, keepsakeHeading } from "@beside/shared/domain";
import { useEffect } from "react";
import { ButtonLink } from "../components/button.tsx";
import { KeptFor } from "../components/keptFor.tsx";
import { Line } from "../components/line.tsx";
import { Screen } from "../components/screen.tsx";
import type { CircleConnection } from "../connection/circleConnection.ts";
import { wipeDevice } from "../connection/wipeDevice.ts";
import { appWords } from "../words/app.ts";
import { erasingWords } from "../words/erasing.ts";
import { keepsakeWords } from "../words/keepsake.ts";
import { EraseCircle } from "./eraseCircle.tsx";
import { ErasePage } from "./erasePage.tsx";
import { LeaveButton } from "./leaveButton.tsx";
import { MyKeepsake } from "./myKeepsake.tsx";
import { useAllKept } from "./useAllKept.ts";
import styles from "./closedCircle.module.css";

/** After the close: thanks, and my own words to take along. Nothing of them stays on this device. */
export function ClosedCircle({
  view,
  connection,
}: {
  readonly view: View;
  readonly connection: CircleConnection;
}) {
  const allKept = useAllKept(view);
  const mine = view.pages.filter(({ words }) => words === "mine").length;
  useEffect(() => {
    if (allKept) void wipeDevice(view.id);
  }, [allKept, view.id]);
  return (
    <Screen title={view.title}>
      <div className={styles["closed"]}>
        <h1>{keepsakeWords.closedTitle}</h1>
        <p>{keepsakeWords.closedText}</p>
        <KeptFor days={view.keepDays} until={view.keptUntil} />
      </div>
      {!allKept && (
        <div className={styles["onTheWay"]}>
          <Line role="status">{keepsakeWords.lastOnTheWay}</Line>
        </div>
      )}
      <MyKeepsake
        key={`${allKept ? "all" : "so far"} of ${mine}`}
        circle={view.id}
        renderUnder={(page) => (
          <ErasePage
            page={page.id}
            label={erasingWords.page.of(keepsakeHeading(page.kind))}
            connection={connection}
          />
        )}
      />
      <p className={styles["home"]}>
        <LeaveButton circle={view.id} />{" "}
        {view.me.role === "facilitator" && <EraseCircle circle={view.id} />}{" "}
        <ButtonLink look="quiet" to="/">
          {appWords.home}
        </ButtonLink>
      </p>
    </Screen>
  );
}
