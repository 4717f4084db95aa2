import type { Answering, Choice, Heard, Links, Passage, Role, RoundClock } from "./circle.ts";
import type {
  CircleId,
  Instant,
  MarkId,
  Millis,
  PageId,
  RoundId,
  SeatId,
  TokenHash,
} from "./ids.ts";
import type { Piece } from "./piece.ts";
import type { Gesture, ResponseKind } from "./responseKind.ts";
import type { Settings } from "./settings.ts";

/** The ids that a planned round gets when a circle is called or its plan is changed. */
export interface RoundIds {
  readonly id: RoundId;
  readonly prompt: PageId;
}

/** What has happened in a circle. Each event raises the version by one. */
export type Event =
  | {
      readonly type: "circleCalled";
      readonly circle: CircleId;
      readonly settings: Settings;
      readonly links: Links;
      readonly rounds: readonly RoundIds[];
    }
  | {
      readonly type: "circleEdited";
      readonly settings: Settings;
      readonly rounds: readonly RoundIds[];
    }
  | { readonly type: "doorsOpened" }
  | {
      readonly type: "seatTaken";
      readonly seat: SeatId;
      readonly name: string;
      readonly role: Role;
      readonly token: TokenHash;
    }
  | { readonly type: "seatPromoted"; readonly seat: SeatId }
  | { readonly type: "seatLeft"; readonly seat: SeatId }
  | { readonly type: "seatRemoved"; readonly seat: SeatId; readonly peerLink: string }
  | { readonly type: "seatEmptied"; readonly seat: SeatId }
  | { readonly type: "agreed"; readonly seat: SeatId; readonly version: number }
  | { readonly type: "signingChosen"; readonly seat: SeatId; readonly signed: boolean }
  | {
      readonly type: "roundOpened";
      readonly round: RoundId;
      readonly endsAt: Instant;
      readonly length: Millis;
    }
  | {
      readonly type: "pageOpened";
      readonly page: PageId;
      readonly round: RoundId;
      readonly seat: SeatId;
      readonly signed: boolean;
    }
  | { readonly type: "roundPaused"; readonly round: RoundId; readonly left: Millis }
  | { readonly type: "roundResumed"; readonly round: RoundId; readonly endsAt: Instant }
  | {
      readonly type: "timeSet";
      readonly round: RoundId;
      readonly clock: RoundClock;
      readonly length: Millis;
    }
  | {
      readonly type: "graceBegan";
      readonly round: RoundId;
      readonly bell: Instant;
      readonly until: Instant;
      readonly left: Millis;
    }
  | {
      readonly type: "roundEnded";
      readonly round: RoundId;
      readonly bell: Instant;
      readonly left: Millis;
    }
  | {
      readonly type: "leavingBegan";
      readonly to: RoundId | null;
      readonly undoUntil: Instant;
      readonly moveAt: Instant;
      readonly before: RoundClock;
    }
  | { readonly type: "leavingUndone" }
  | {
      readonly type: "wentBack";
      readonly from: RoundId;
      readonly fromLeft: Millis;
      readonly to: RoundId;
      readonly toLeft: Millis;
    }
  | {
      readonly type: "pauseRung";
      readonly round: RoundId;
      readonly seat: SeatId;
      readonly at: Instant;
      readonly until: Instant;
      readonly left: Millis;
      readonly grace: { readonly bell: Instant; readonly left: Millis } | null;
    }
  | { readonly type: "steppedOut"; readonly seat: SeatId; readonly at: Instant }
  | { readonly type: "cameBack"; readonly seat: SeatId }
  | { readonly type: "guardianNamed"; readonly seat: SeatId | null }
  | {
      readonly type: "whisperOpened";
      readonly page: PageId;
      readonly seat: SeatId;
      readonly answers: PageId | null;
    }
  | { readonly type: "whisperGiven"; readonly page: PageId; readonly to: SeatId }
  | { readonly type: "pageErased"; readonly page: PageId }
  | { readonly type: "pageBegun"; readonly page: PageId }
  | { readonly type: "pageHeld"; readonly page: PageId }
  | { readonly type: "pageShared"; readonly page: PageId }
  | { readonly type: "pageDone"; readonly page: PageId }
  | { readonly type: "pagePassed"; readonly page: PageId }
  | { readonly type: "pageTakenUp"; readonly page: PageId }
  | { readonly type: "pageCovered"; readonly page: PageId; readonly note: string | null }
  | { readonly type: "roundPassed"; readonly round: RoundId; readonly seat: SeatId }
  | { readonly type: "roundTakenUp"; readonly round: RoundId; readonly seat: SeatId }
  | { readonly type: "timeAsked"; readonly round: RoundId }
  | { readonly type: "pieceMoved"; readonly round: RoundId; readonly piece: Piece }
  | {
      readonly type: "witnessesNamed";
      readonly page: PageId;
      readonly witnesses: readonly SeatId[];
    }
  | {
      readonly type: "responseOpened";
      readonly page: PageId;
      readonly round: RoundId;
      readonly seat: SeatId;
      readonly to: PageId;
      readonly kind: Answering["kind"];
      readonly signed: boolean;
    }
  | {
      readonly type: "responseShaped";
      readonly page: PageId;
      readonly kind: ResponseKind;
      readonly gesture: Gesture | null;
      readonly quote: Passage | null;
    }
  | { readonly type: "responseHeard"; readonly page: PageId; readonly heard: Heard }
  | ({ readonly type: "passageMarked"; readonly mark: MarkId; readonly signed: boolean } & {
      readonly page: PageId;
      readonly seat: SeatId;
    } & Passage)
  | { readonly type: "passageUnmarked"; readonly mark: MarkId }
  | { readonly type: "pageChosen"; readonly page: PageId; readonly choice: Choice }
  | { readonly type: "circleClosed"; readonly at: Instant }
  | { readonly type: "circleErased" };
