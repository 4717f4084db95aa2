import type { RoundView, View } from "@beside/shared/domain";
import type { LiveCommand, Presence } from "@beside/shared/protocol";
import { useRef } from "react";
import { PieceStage, PieceWords } from "../../components/pieceStage.tsx";
import type { RingPerson } from "../../components/ring.tsx";
import type { WordsStore } from "../../connection/wordsStore.ts";
import { useNarrow } from "../../screens/useNarrow.ts";
import { pieceWords } from "../../words/piece.ts";
import { myPageIn } from "../viewPages.ts";
import { HoldersPage } from "./holdersPage.tsx";
import { pieceActs } from "./pieceActs.ts";
import { type Turn, nextSaid, turnSaid } from "./turn.ts";

/** The talking piece of the round under way: who has it, their page, and what I may do. */
export function Stage({
  view,
  round,
  turn,
  people,
  presence,
  words,
  still,
  away,
  online,
  onSend,
}: {
  readonly view: View;
  readonly round: RoundView;
  readonly turn: Turn;
  /** Around the ring. */
  readonly people: readonly RingPerson[];
  readonly presence: Presence;
  readonly words: WordsStore;
  /** Whether the others' pages stand still, or are away, as I asked. */
  readonly still: boolean;
  readonly away: boolean;
  readonly online: boolean;
  readonly onSend: (command: LiveCommand) => void;
}) {
  const narrow = useNarrow();
  const mine = myPageIn(view, round);
  const held = mine?.curtain === "held" || mine?.standing === "passed";
  const place = useRef<HTMLElement>(null);
  const acts = pieceActs(turn, view.me.role);
  const onAct = (at: number) => {
    const act = acts[at];
    if (!act) return;
    // What was pressed goes away with the pressing: the focus stays near.
    place.current?.focus({ preventScroll: true });
    onSend(act.command);
  };
  return (
    <PieceStage
      id={stageId}
      place={place}
      bead={beads[turn.at]}
      title={turnSaid(turn)}
      next={nextSaid(turn, view.me.seat)}
      acts={acts}
      onAct={onAct}
    >
      {turn.at === "held" && !turn.mine ? (
        <HoldersPage
          view={view}
          round={round}
          holder={turn.seat}
          presence={presence}
          words={words}
          still={still}
          away={away}
        />
      ) : (
        <PieceWords said={saidBetween(turn, held, online)} around={narrow ? people : null} />
      )}
    </PieceStage>
  );
}

const stageId = "piece";
const beads = {
  held: "full",
  offered: "full",
  resting: "hollow",
  home: "done",
  over: "done",
} as const satisfies Record<Turn["at"], string>;

/** Brings the piece into sight, for somebody who asked to go there. */
export function showStage(): void {
  const stage = document.getElementById(stageId);
  stage?.scrollIntoView({ block: "nearest" });
  stage?.focus({ preventScroll: true });
}

function saidBetween(turn: Turn, held: boolean, online: boolean): string {
  switch (turn.at) {
    case "offered":
      if (!turn.mine) return pieceWords.takesOrNot(turn.seat.name);
      return held ? pieceWords.offeredWhileHeld : pieceWords.offered;
    case "held":
      if (!turn.mine) return "";
      if (held) return pieceWords.heldByYou;
      return online ? pieceWords.held : pieceWords.heldOffline;
    case "resting":
      return pieceWords.inSilence;
    case "home":
    case "over":
      return pieceWords.atRest;
  }
}
