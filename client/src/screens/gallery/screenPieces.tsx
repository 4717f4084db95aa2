import {
  circleId,
  firstPlan,
  pageId,
  roundId,
  seatId,
  settingsBounds,
  usualAgreements,
  type View,
} from "@beside/shared/domain";
import { useState } from "react";
import { AgreementsDialog } from "../../components/agreementsDialog.tsx";
import { AskDialog } from "../../components/askDialog.tsx";
import { Button } from "../../components/button.tsx";
import { CircleCard } from "../../components/circleCard.tsx";
import { draftOf, nextFullHour, problemsOf } from "../../components/circleDraft.ts";
import { CircleForm } from "../../components/circleForm.tsx";
import { KeepsakeWords } from "../../components/keepsakeWords.tsx";
import { LinkToShare } from "../../components/linkToShare.tsx";
import { PageChoice } from "../../components/pageChoice.tsx";
import { Screen } from "../../components/screen.tsx";
import type { CircleConnection } from "../../connection/circleConnection.ts";
import { createStore } from "../../connection/store.ts";
import { LateComer } from "../../rounds/lateComer.tsx";
import { leavingWords } from "../../words/leaving.ts";
import { Lobby } from "../lobby.tsx";
import { prompt, words } from "./people.ts";

const minute = 60_000;
const begun = Date.now();
const nobody = () => undefined;

const names = ["Mara", "An", "Bo", "Ines", "Tam", "Maximilian"];
const seats = names.map((name) => ({
  id: seatId(name),
  name,
  role: "peer" as const,
  left: false,
  guardian: false,
  steppedOut: false,
}));

const view: View = {
  id: circleId("gallery"),
  movedAt: 1,
  status: "gathering",
  title: "Thursday empathy circle",
  intention: "An hour to notice where somebody stood beside us, and to say it to each other.",
  startsAt: begun + 12 * minute,
  zone: "Europe/Budapest",
  seatLimit: 12,
  keepDays: 14,
  keptUntil: null,
  agreements: usualAgreements,
  agreementsVersion: 1,
  signed: true,
  help: { country: null, lines: [] },
  me: {
    seat: seatId("Mara"),
    name: "Mara",
    role: "facilitator",
    agreed: false,
    agreedTo: null,
    signs: true,
  },
  seats,
  rounds: firstPlan.rounds.map((round, at) => ({
    id: roundId(`r${at}`),
    kind: round.kind,
    minutes: round.minutes,
    opening: round.opening,
    graceSeconds: round.graceSeconds,
    onward: round.onward,
    responses: round.responses,
    replies: round.replies,
    witnesses: round.witnesses,
    silenceSeconds: round.silenceSeconds,
    piece: null,
    script: round.script,
    length: round.minutes * minute,
    clock:
      at === 1 ? { status: "open", endsAt: begun + 4 * minute } : { status: "waiting", left: 0 },
    released: false,
    prompt: pageId(`gallery.p${at}`),
    promptPen: "no",
    asks: 0,
    passes: false,
    passed: null,
    myReaders: 5,
  })),
  current: null,
  choosing: false,
  leaving: null,
  pages: [],
  given: [],
  heard: [],
  marks: [],
  stayed: [],
  met: null,
  inNeed: null,
  unsigned: null,
  whispers: [],
  whisperTo: null,
  out: null,
};
const presence = { here: seats.slice(0, 4).map(({ id }) => id), writing: [] };

/** A connection with nothing at its other end. */
const connection: CircleConnection = {
  state: createStore({ phase: "connecting" }),
  words: { page: () => promptStore, passageAt: () => null, placeOf: () => null },
  clock: { now: Date.now, settled: createStore(true) },
  send: async () => ({ ok: true }),
  close: nobody,
};
const promptStore = createStore(prompt);
const bell = { ring: async () => true, close: nobody };

export const LobbyPiece = ({ role }: { readonly role: "facilitator" | "peer" }) => (
  <Lobby
    view={{ ...view, me: { ...view.me, role } }}
    presence={presence}
    online
    connection={connection}
    bell={bell}
  />
);

export function LatePiece() {
  const round = view.rounds[1];
  return round && <LateComer view={view} round={round} online connection={connection} />;
}

export const CardPiece = () => (
  <Screen title="Card">
    <CircleCard
      card={{
        ...view,
        status: "scheduled",
        startsAt: begun + 40 * minute,
        keepDays: 14,
        doorsOpenAt: begun + 25 * minute,
        rounds: firstPlan.rounds.map(({ kind, minutes }) => ({ kind, minutes })),
        seatsFree: true,
        facilitates: false,
      }}
    />
  </Screen>
);

export function FormPiece() {
  const [draft, setDraft] = useState(() =>
    draftOf({
      title: "",
      intention: "",
      startsAt: nextFullHour(begun),
      seatLimit: settingsBounds.seats.usual,
      keepDays: settingsBounds.keepDays.usual,
      agreements: usualAgreements,
      signed: true,
      help: { country: null, lines: [] },
      plan: firstPlan,
    }),
  );
  return (
    <Screen title="Form">
      <CircleForm
        draft={draft}
        problems={problemsOf(
          { ...draft, rounds: draft.rounds.map((round) => ({ ...round, time: "0" })) },
          null,
          begun,
        )}
        refused={null}
        busy={false}
        submit="Call the circle"
        onChange={setDraft}
        onSubmit={nobody}
      />
    </Screen>
  );
}

export const LinksPiece = () => (
  <Screen title="Links">
    <LinkToShare
      title="For peers"
      hint="They come in when the doors open, fifteen minutes before the hour."
      url="https://beside.example/c/q7Kx2mVd9f#aY3kLw0pR8sTn5vB"
      qr='<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h1v1H0zM2 0h2v1H2zM1 2h2v2H1z"/></svg>'
      whom="for peers"
      copy="Copy the link for peers"
    />
  </Screen>
);

const nobodyAnswers = { by: "Mara", note: null, answer: null, said: [], stayed: [] } as const;
const bow = { to: "Mara", kind: "withYou", gesture: "bow", quote: null } as const;
const stays = { to: "Mara", kind: "stays", gesture: null, quote: "Come and sit." } as const;

export const KeepsakePiece = () => (
  <Screen title="Keepsake">
    <KeepsakeWords
      withCircle
      keepsake={{
        title: view.title,
        intention: view.intention,
        startsAt: begun,
        zone: view.zone,
        name: "Mara",
        keepDays: 14,
        keptUntil: begun + 14 * 24 * 60 * minute,
        pages: [
          {
            ...nobodyAnswers,
            id: pageId("gallery.1"),
            kind: "arrive",
            prompt: "How do you come into this circle today?",
            text: "Slowly.",
          },
          {
            ...nobodyAnswers,
            id: pageId("gallery.2"),
            kind: "write",
            prompt,
            text: words,
            said: [
              {
                id: pageId("gallery.4"),
                by: "An",
                note: null,
                text: "I hear how long that corridor was.",
                answer: stays,
              },
              { id: pageId("gallery.5"), by: "Bo", text: "", note: null, answer: bow },
            ],
            stayed: [{ text: words.slice(0, 40), by: ["Ines"] }],
          },
          {
            ...nobodyAnswers,
            id: pageId("gallery.3"),
            kind: "close",
            prompt: "What do you take with you from here?",
            text: "",
          },
        ],
        given: [
          {
            ...nobodyAnswers,
            id: pageId("gallery.6"),
            by: "Tam",
            note: "About my father's illness",
            kind: "write",
            prompt,
            text: "Mine is a short one.",
          },
        ],
      }}
      renderUnder={({ kind }) => (
        <PageChoice
          what={kind}
          choice={kind === "write" ? "circle" : null}
          closed
          response={null}
          problem={null}
          onChoose={nobody}
          onErase={nobody}
        />
      )}
    >
      <Button look="primary">Download as Markdown</Button>
      <Button>Print</Button>
    </KeepsakeWords>
  </Screen>
);

export const LeavePiece = () => (
  <AskDialog
    title={leavingWords.title}
    text={[leavingWords.whileOpen, leavingWords.takeFirst]}
    problem={null}
    busy={false}
    choices={[leavingWords.download, leavingWords.takeAll, leavingWords.leave].map((label) => ({
      label,
      onChoose: nobody,
    }))}
    stay={leavingWords.stay}
    onStay={nobody}
  />
);

export const AgreementsPiece = ({ agreed }: { readonly agreed: boolean }) => (
  <AgreementsDialog
    agreements={view.agreements}
    agreed={agreed}
    reworded={false}
    onTakeBack={nobody}
    onClose={nobody}
  />
);
