import { LargePage } from "../../components/largePage.tsx";
import { PieceLine } from "../../components/pieceLine.tsx";
import { PieceStage, PieceWords } from "../../components/pieceStage.tsx";
import { RingOrder } from "../../components/ringOrder.tsx";
import { Screen } from "../../components/screen.tsx";
import { pieceWords } from "../../words/piece.ts";
import { useNarrow } from "../useNarrow.ts";
import { people, words } from "./people.ts";

const states = {
  offered: {
    bead: "full",
    title: pieceWords.comesToYou,
    said: pieceWords.offered,
    acts: [
      { label: pieceWords.take, look: "primary" },
      { label: pieceWords.letGoBy, look: "plain" },
    ],
  },
  held: { bead: "full", title: pieceWords.has("An"), said: null, acts: [] },
  mine: {
    bead: "full",
    title: pieceWords.youHave,
    said: pieceWords.held,
    acts: [{ label: pieceWords.passOn, look: "plain" }],
  },
  away: {
    bead: "full",
    title: pieceWords.away("An"),
    said: null,
    acts: [{ label: pieceWords.order.offerInstead("Bo", "An"), look: "plain", whole: true }],
  },
  silence: { bead: "hollow", title: pieceWords.silence, said: pieceWords.inSilence, acts: [] },
  home: { bead: "done", title: pieceWords.home, said: pieceWords.atRest, acts: [] },
} as const;

/** The talking piece in each of its places, with nothing behind it. */
export function PiecePiece({ state }: { readonly state: keyof typeof states }) {
  const narrow = useNarrow();
  const { bead, title, said, acts } = states[state];
  const ring = people.map((person, at) =>
    at === 2 ? { ...person, piece: "next" as const } : person,
  );
  return (
    <Screen title="The talking piece">
      <PieceLine said={title} onGo={acts.length > 0 ? nothing : null} />
      <PieceStage
        id="piece"
        place={null}
        bead={bead}
        title={title}
        next={pieceWords.next("Bo")}
        acts={acts}
        onAct={nothing}
      >
        {said === null ? (
          <LargePage label={pieceWords.pageOf("An")} text={words} quiet="" writing />
        ) : (
          <PieceWords said={said} around={narrow ? ring : null} />
        )}
      </PieceStage>
      <RingOrder
        places={people.map(({ seat, name }, at) => ({
          seat,
          name,
          note: at === 0 ? pieceWords.order.had : pieceWords.order.waits,
          waits: at > 0,
        }))}
        problem={null}
        onSwap={nothing}
        onOffer={nothing}
      />
    </Screen>
  );
}

const nothing = () => undefined;
