import {
  type Keepsake,
  type KeepsakePage,
  type View,
  keepsakeHeading,
} from "@beside/shared/domain";
import { useCallback } from "react";
import { ButtonLink } from "../components/button.tsx";
import { ErasedLine } from "../components/erasedLine.tsx";
import { KeptFor } from "../components/keptFor.tsx";
import { Line } from "../components/line.tsx";
import { ChoicesMean } from "../components/pageChoice.tsx";
import { Screen } from "../components/screen.tsx";
import { StillHere } from "../components/stillHere.tsx";
import type { CircleConnection } from "../connection/circleConnection.ts";
import { wipeDevice } from "../connection/wipeDevice.ts";
import { useErased } from "../hooks/useErased.ts";
import { useSeldom } from "../hooks/useSeldom.ts";
import { ContentNote } from "../rounds/contentNote.tsx";
import { appWords } from "../words/app.ts";
import { closingWords } from "../words/closing.ts";
import { erasingWords } from "../words/erasing.ts";
import { keepsakeWords } from "../words/keepsake.ts";
import { AtHand } from "./atHand.tsx";
import { ChoosePage, canBeGiven, whyNot } from "./choosePage.tsx";
import { EraseCircle } from "./eraseCircle.tsx";
import { ErasePage } from "./erasePage.tsx";
import { LeaveButton } from "./leaveButton.tsx";
import { MyKeepsake } from "./myKeepsake.tsx";
import { UnfitWords } from "./unfitWords.tsx";
import { useAllKept } from "./useAllKept.ts";
import { useTakenAway } from "./useTakenAway.ts";
import styles from "./closedCircle.module.css";

/** After the close: thanks, what becomes of my pages, and all there is to take along. Nothing of it stays on this device. */
export function ClosedCircle({
  view,
  connection,
}: {
  readonly view: View;
  readonly connection: CircleConnection;
}) {
  const lastWords = useAllKept(view);
  const readable = view.pages.flatMap((page) => ("id" in page ? [page] : []));
  const ids = readable.map(({ id }) => id);
  // In a full circle a hundred people choose at the same time, and a keepsake holds what all of them gave.
  const news = useSeldom(
    readable.map(({ id, note }) => `${id} ${note ?? ""}`).join("\n"),
    500 + view.seats.length * 50,
  );
  const wipe = useCallback(() => wipeDevice(view.id), [view.id]);
  const { erased, onErased } = useErased();
  const stuck = useTakenAway(lastWords === "kept" ? wipe : null);
  return (
    <Screen title={view.title} beside={<AtHand view={view} connection={connection} />}>
      <div className={styles["closed"]}>
        <h1>{keepsakeWords.closedTitle}</h1>
        <p>{keepsakeWords.closedText}</p>
        <KeptFor days={view.keepDays} until={view.keptUntil} />
      </div>
      {lastWords === "full" && <UnfitWords circle={view.id} />}
      {lastWords === "onTheWay" && (
        <div className={styles["onTheWay"]}>
          <Line role="status">{keepsakeWords.lastOnTheWay}</Line>
        </div>
      )}
      {stuck && <StillHere />}
      <section className={styles["choices"]} aria-labelledby="choices">
        <h2 id="choices">{closingWords.title}</h2>
        <ChoicesMean />
        {erased !== null && <ErasedLine key={erased} />}
      </section>
      <MyKeepsake
        circle={view.id}
        news={`${lastWords === "onTheWay" ? "so far" : "all"} ${news}`}
        withCircle
        still={(keepsake) => onlyOf(keepsake, new Set(ids))}
        renderUnder={(page) => (
          <UnderPage view={view} page={page} connection={connection} onErased={onErased} />
        )}
      />
      <p className={styles["home"]}>
        <LeaveButton circle={view.id} closed />{" "}
        {view.me.role === "facilitator" && <EraseCircle circle={view.id} />}{" "}
        <ButtonLink look="quiet" to="/">
          {appWords.home}
        </ButtonLink>
      </p>
    </Screen>
  );
}

/** What somebody takes back is gone from here at once, and not only when the keepsake is loaded anew. */
function onlyOf(keepsake: Keepsake, readable: ReadonlySet<KeepsakePage["id"]>): Keepsake {
  const isThere = ({ id }: Pick<KeepsakePage, "id">): boolean => readable.has(id);
  const left = (pages: readonly KeepsakePage[]): readonly KeepsakePage[] =>
    pages.filter(isThere).map((page) => ({ ...page, said: page.said.filter(isThere) }));
  return { ...keepsake, pages: left(keepsake.pages), given: left(keepsake.given) };
}

/** The choices for one page of mine; for what is not to be given, why, and the way to erase it. */
function UnderPage({
  view,
  page: { id, kind, answer },
  connection,
  onErased,
}: {
  readonly view: View;
  readonly page: KeepsakePage;
  readonly connection: CircleConnection;
  readonly onErased: () => void;
}) {
  const page = view.pages.filter((each) => each.words === "mine").find((each) => each.id === id);
  if (!page) return null;
  const to = answer?.to ?? null;
  const what =
    answer === null
      ? closingWords.page(keepsakeHeading(kind))
      : answer.kind === "line"
        ? closingWords.lineTo(to)
        : closingWords.responseTo(to);
  if (canBeGiven(page)) {
    return (
      <>
        <ChoosePage
          view={view}
          page={page}
          what={what}
          response={answer && { to }}
          connection={connection}
          onErased={onErased}
        />
        <ContentNote page={page} connection={connection} />
      </>
    );
  }
  return (
    <>
      <p className={styles["why"]}>{whyNot(page, to)}</p>
      <ErasePage
        page={id}
        label={erasingWords.page.of(what)}
        connection={connection}
        onErased={onErased}
      />
    </>
  );
}
