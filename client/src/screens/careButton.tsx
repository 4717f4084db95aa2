import type { View } from "@beside/shared/domain";
import type { LiveCommand } from "@beside/shared/protocol";
import { useEffect, useState } from "react";
import { Button } from "../components/button.tsx";
import { CareDialog, CareWay } from "../components/careDialog.tsx";
import { classes } from "../components/classes.ts";
import { HelpCard } from "../components/helpCard.tsx";
import type { CircleConnection } from "../connection/circleConnection.ts";
import { openedPages } from "../connection/openedPages.ts";
import { loadCountries, loadedCountries } from "../help/loadedCountries.ts";
import { useNow } from "../hooks/useNow.ts";
import { useStore } from "../hooks/useStore.ts";
import { careWords } from "../words/care.ts";
import { amOut, guardianOf, sinceWhen } from "./caring.ts";
import { useWaitingLines } from "./useWaitingLines.ts";
import { Whispers } from "./whispers.tsx";
import styles from "./careButton.module.css";

/** Care, one press away from everywhere in a circle. */
export function CareButton(props: { readonly view: View; readonly connection: CircleConnection }) {
  const [open, setOpen] = useState(false);
  const waiting = useWaitingLines(props.view);
  useEffect(loadCountries, []);
  // Read when it is closed: a mark that goes while one reads would take one's place along.
  const onClose = () => {
    openedPages.open(waiting);
    setOpen(false);
  };
  const isMarked = waiting.length > 0;
  return (
    <>
      <Button
        look="quiet"
        aria-label={isMarked ? careWords.whisper.buttonWaiting : undefined}
        onClick={() => setOpen(true)}
      >
        <span className={classes(isMarked && styles["waiting"])}>{careWords.button}</span>
      </Button>
      {open && <Care {...props} onClose={onClose} />}
    </>
  );
}

function Care({
  view,
  connection,
  onClose,
}: {
  readonly view: View;
  readonly connection: CircleConnection;
  readonly onClose: () => void;
}) {
  const state = useStore(connection.state);
  const now = useNow(connection.clock, 30_000);
  const online = state.phase === "live" && state.online;
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const isOut = amOut(view);
  // Settled when it is opened: nothing changes its place while somebody looks at it.
  const [whispersFirst] = useState(view.whispers.length > 0);
  const [helpFirst] = useState(!online);
  const line =
    useStore(loadedCountries)?.find(({ country }) => country === view.help.country) ?? null;
  const rings = canRing(view);

  const ask = async (command: LiveCommand) => {
    setBusy(true);
    const answer = await connection.send(command);
    setBusy(false);
    setProblem(answer.ok ? null : answer.sentence);
    return answer.ok;
  };
  const askAndClose = async (command: LiveCommand) => {
    if (await ask(command)) onClose();
  };

  const help = <HelpCard help={view.help} line={line} />;
  const whispers = view.me.agreed && (
    <Whispers
      view={view}
      connection={connection}
      busy={busy || !online}
      onBegin={(answers) => void ask({ type: "whisper", answers })}
    />
  );

  return (
    <CareDialog told={toldOf(view, online, now)} problem={problem} onClose={onClose}>
      {helpFirst && help}
      {whispersFirst && whispers}
      {rings !== "never" && (
        <CareWay {...careWords.ring}>
          <Button
            disabled={busy || !online || rings === "notNow"}
            onClick={() => void askAndClose({ type: "ringPause" })}
          >
            {careWords.ring.button}
          </Button>
        </CareWay>
      )}
      {canStepOut(view) && (
        <CareWay {...careWords.out}>
          <Button
            disabled={busy || !online}
            onClick={() => void askAndClose({ type: isOut ? "comeBack" : "stepOut" })}
          >
            {isOut ? careWords.out.back : careWords.out.button}
          </Button>
        </CareWay>
      )}
      {!whispersFirst && whispers}
      {!helpFirst && help}
    </CareDialog>
  );
}

function toldOf(view: View, online: boolean, now: number): readonly string[] {
  const guardian = guardianOf(view);
  const { is, isOut, isYou } = careWords.guardian;
  const says = guardian?.steppedOut ? isOut : is;
  const part = guardian && (guardian.id === view.me.seat ? isYou : says(guardian.name));
  const rests = canRing(view) === "notNow" ? careWords.ring.notNow : null;
  const all = [online ? null : careWords.offline, part, rests, ...sinceWhen(view, now)];
  return all.filter((sentence) => sentence !== null);
}

/** In the days after nobody is waiting for anybody: there the bell has nothing to hold. */
function canRing(view: View): "never" | "notNow" | "now" {
  const round = view.rounds.find(({ id }) => id === view.current);
  if (!round || !view.me.agreed || round.kind === "after") return "never";
  const runs = round.clock.status === "open" || round.clock.status === "grace";
  return runs && view.leaving === null ? "now" : "notNow";
}

function canStepOut({ status, rounds, current }: View): boolean {
  const round = rounds.find(({ id }) => id === current);
  return status === "gathering" || (status === "running" && round?.kind !== "after");
}
