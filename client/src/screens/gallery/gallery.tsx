import type { ReactNode } from "react";
import { Link } from "../../components/link.tsx";
import { Plain } from "../../components/plain.tsx";
import { Screen } from "../../components/screen.tsx";
import { Sees } from "../../components/sees.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { CarePiece } from "./carePiece.tsx";
import { CirclePiece } from "./circlePiece.tsx";
import {
  AgreementsPiece,
  CardPiece,
  FormPiece,
  KeepsakePiece,
  LatePiece,
  LeavePiece,
  LinksPiece,
  LobbyPiece,
} from "./screenPieces.tsx";
import { PiecePiece } from "./talkingPiece.tsx";

/** Every screen in its states, with made-up people. It is there while the client is being developed, and only then. */
const pieces: Readonly<Record<string, ReactNode>> = {
  card: <CardPiece />,
  form: <FormPiece />,
  links: <LinksPiece />,
  "lobby-facilitator": <LobbyPiece role="facilitator" />,
  "lobby-peer": <LobbyPiece role="peer" />,
  late: <LatePiece />,
  agreements: <AgreementsPiece agreed />,
  "agreements-not-yet": <AgreementsPiece agreed={false} />,
  "circle-peer": <CirclePiece state={{}} />,
  "circle-facilitator": <CirclePiece state={{ holding: { asks: 2 } }} />,
  "circle-editing-prompt": <CirclePiece state={{ holding: {}, editing: true }} />,
  "circle-moving-on": (
    <CirclePiece
      state={{
        holding: { leaving: { undo: 4, left: "0:29" }, clock: "grace" },
        reading: { status: "grace", left: 0, over: 1_000 },
        notice: "The time is over. Finish your sentence.",
        line: "Finish your sentence.",
      }}
    />
  ),
  "circle-offline": <CirclePiece state={{ kept: "onDevice", online: false }} />,
  "circle-not-kept": <CirclePiece state={{ kept: "notKept" }} />,
  "circle-page-full": (
    <CirclePiece
      state={{
        kept: "full",
        writing: { whoSees: <Sees alone said="Your last words: only you." /> },
      }}
    />
  ),
  "circle-held": (
    <CirclePiece
      state={{
        writing: { curtain: "held", whoSees: <Sees alone said="Only you." /> },
        line: "Others read that you are with your page.",
        reading: { status: "paused" },
      }}
    />
  ),
  "circle-passed": (
    <CirclePiece
      state={{
        writing: { standing: "passed", open: false, whoSees: <Sees alone said="Only you." /> },
        line: "You are sitting this round out. No reason is asked.",
      }}
    />
  ),
  "circle-ended": (
    <CirclePiece
      state={{
        writing: {
          standing: "done",
          open: false,
          asking: false,
          whoSees: <Sees alone={false} said="Six people can read this." />,
        },
        reading: { status: "ended", left: 0, over: 72_000 },
        line: "The round has ended. Every word is kept.",
      }}
    />
  ),
  "circle-clock-hidden": <CirclePiece state={{ clockHidden: true }} />,
  "circle-hundred": (
    <CirclePiece state={{ many: true, holding: { stillWriting: ["An", "Bo", "Ines", "Tam"] } }} />
  ),
  "piece-offered": <PiecePiece state="offered" />,
  "piece-held": <PiecePiece state="held" />,
  "piece-mine": <PiecePiece state="mine" />,
  "piece-away": <PiecePiece state="away" />,
  "piece-silence": <PiecePiece state="silence" />,
  "piece-home": <PiecePiece state="home" />,
  care: <CarePiece state="plain" />,
  "care-refused": <CarePiece state="refused" />,
  "care-no-line": <CarePiece state="noLine" />,
  "circle-breathe": (
    <CirclePiece
      state={{
        reading: { status: "breath" },
        notice: "A pause has been asked for. Breathe.",
        line: "A pause has been asked for. Breathe. You can go on writing.",
      }}
    />
  ),
  keepsake: <KeepsakePiece />,
  leave: <LeavePiece />,
  gone: (
    <Plain
      title="You have no seat in this circle any more."
      text="If you would like to be here again, come in by your link."
    />
  ),
  skeleton: <Skeleton />,
};

export function Gallery({ piece }: { readonly piece: string }) {
  const shown = pieces[piece];
  if (shown !== undefined) return shown;
  return (
    <Screen title="Gallery">
      <ul>
        {Object.keys(pieces).map((name) => (
          <li key={name}>
            <Link href={`/gallery/${name}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </Screen>
  );
}
