import { type Circle, responsesIn } from "./circle.ts";
import type { Actor, Command } from "./command.ts";
import { type PageId, type RoundId, markId, pageId, roundId, seatId } from "./ids.ts";
import { responseKinds } from "./responseKind.ts";
import type { Settings } from "./settings.ts";
import { joining } from "./story.fixture.ts";
import { readerFor } from "./whisper.ts";

/** Who asks for something, found among those who are there when it is asked. */
export type Who = "facilitator" | "anyone" | "peerLink" | "facilitatorLink" | "clock" | "stranger";

/** What somebody asks for, as far as it can be said before there is a circle to ask it of. */
export interface Intent {
  readonly who: Who;
  readonly pick: number;
  readonly type: Command["type"];
  readonly round: number;
  readonly seconds: number;
  /** How many versions behind the asker's picture is. */
  readonly behind: number;
  readonly settings: Settings;
  readonly wait: number;
}

/** Whoever this is in the circle as it stands. */
export function actorFor(circle: Circle, { who, pick, type }: Intent): Actor {
  const byLink = type === "join" || type === "promote";
  const asked =
    byLink && who === "facilitator" ? (pick % 4 === 0 ? "facilitatorLink" : "peerLink") : who;
  const isOfServer = type === "timePassed" || type === "wordsCame";
  switch (isOfServer && who !== "stranger" ? "clock" : asked) {
    case "peerLink":
      return { kind: "link", role: "peer" };
    case "facilitatorLink":
      return { kind: "link", role: "facilitator" };
    case "clock":
      return { kind: "server" };
    case "stranger":
      return { kind: "seat", seat: seatId("stranger") };
    case "facilitator":
      return sitting(
        circle.seats.filter((s) => s.role === "facilitator" && s.standing === "seated"),
        pick,
      );
    case "anyone":
      return sitting(circle.seats, pick);
  }
}

const sitting = (seats: Circle["seats"], pick: number): Actor => ({
  kind: "seat",
  seat: seats[pick % Math.max(1, seats.length)]?.id ?? seatId("stranger"),
});

/** The command that this intent is in the circle as it stands. */
export function commandFor(circle: Circle, intent: Intent): Command {
  const { type } = intent;
  const seen = circle.movedAt - intent.behind;
  const current = circle.status === "running" ? circle.current : circle.rounds[0]?.id;
  const round: RoundId | undefined = intent.round < 0 ? current : circle.rounds[intent.round]?.id;
  switch (type) {
    case "join":
      return joining(["Ann", "Ben", "Cem", "\u200b"][intent.pick % 4] ?? "Dia");
    case "promote":
      return { type, seat: circle.seats[intent.pick % 5]?.id ?? seatId("stranger") };
    case "edit":
      return { type, settings: intent.settings };
    case "addTime":
    case "setTime":
      return { type, seen, seconds: intent.seconds };
    case "hold":
    case "share":
    case "done":
    case "pass":
    case "takeUp":
    case "askTime":
      return { type, round: round ?? roundId("none") };
    case "remove":
      return { type, seat: circle.seats[intent.pick % 5]?.id ?? seatId("stranger") };
    case "erasePage":
      return { type, page: somePage(circle, intent.pick) };
    case "wordsCame":
      return { type, page: somePage(circle, intent.pick) };
    case "cover": {
      const notes = ["About loss", "  About   a birth ", "\u200b", null] as const;
      return { type, page: somePage(circle, intent.pick), note: notes[intent.pick % 4] ?? null };
    }
    case "respond":
      return { type, to: somePage(circle, intent.pick), kind: kindOf(intent) };
    case "shape": {
      const kind = kindOf(intent);
      const gesture = kind === "withYou" || intent.behind > 0 ? "hand" : null;
      return { type, page: someResponse(circle, intent.pick), kind, gesture, quote: null };
    }
    case "give":
    case "takeBack":
      return { type, page: someResponse(circle, intent.pick) };
    case "hear": {
      const heard = intent.pick % 3 === 0 ? "met" : "notQuite";
      return { type, page: someResponse(circle, intent.pick), heard };
    }
    case "mark": {
      const passage = { start: "AA", end: "AB", signed: intent.behind === 0 };
      return {
        type,
        page: [...circle.pages.keys()][intent.pick % 4] ?? pageId("none"),
        ...passage,
      };
    }
    case "takePiece":
    case "passPiece":
    case "ringPause":
    case "stepOut":
    case "comeBack":
      return { type };
    case "whisper": {
      const last = [...circle.whispers.keys()].at(-1 - (intent.pick % 3)) ?? pageId("none");
      return { type, answers: intent.pick % 2 === 0 ? null : last };
    }
    case "giveWhisper": {
      const page = [...circle.whispers.keys()].at(-1 - (intent.pick % 3)) ?? pageId("none");
      const { author = seatId("stranger"), answers = null } = circle.whispers.get(page) ?? {};
      return { type, page, to: readerFor(circle, author, answers) ?? author };
    }
    case "nameGuardian": {
      const named = circle.seats[intent.pick % 5]?.id ?? seatId("stranger");
      return { type, seat: intent.pick % 4 === 3 ? null : named };
    }
    case "movePiece":
      return { type, to: circle.seats[intent.pick % 5]?.id ?? seatId("stranger") };
    case "orderRing":
      return { type, order: ringOf(circle, intent.pick) };
    case "unmark":
      return { type, mark: [...circle.marks.keys()][intent.pick % 4] ?? markId("none") };
    case "choose": {
      const choice = intent.pick % 2 === 0 ? "circle" : "me";
      return { type, page: somePage(circle, intent.pick), choice };
    }
    case "signPages":
      return { type, signed: intent.pick % 3 === 0 };
    case "agree":
      return { type, version: circle.agreementsVersion - (intent.behind % 2) };
    case "leave":
    case "takeAll":
    case "eraseCircle":
    case "timePassed":
      return { type };
    default:
      return { type, seen };
  }
}

const kindOf = ({ pick }: Intent) => responseKinds[pick % responseKinds.length] ?? "silence";

const somePage = (circle: Circle, pick: number): PageId =>
  [...circle.pages.keys(), ...circle.whispers.keys()].at(-1 - (pick % 4)) ?? pageId("none");

/** The ring as it is, turned by one; sometimes somebody is missing in it. */
function ringOf(circle: Circle, pick: number) {
  const round = circle.rounds.find((each) => each.piece);
  const [first, ...rest] = round?.piece?.order ?? [];
  return first && pick % 4 > 0 ? [...rest, first] : rest;
}

const someResponse = (circle: Circle, pick: number): PageId =>
  responsesIn(circle).at(-1 - ((pick >> 1) % 3))?.id ?? pageId("none");
