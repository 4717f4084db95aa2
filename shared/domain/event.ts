import type { Links, Role, RoundClock } from "./circle.ts";
import type { CircleId, Instant, Millis, PageId, RoundId, SeatId, TokenHash } from "./ids.ts";
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
  | { readonly type: "agreed"; readonly seat: SeatId }
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
  | { readonly type: "pageErased"; readonly page: PageId }
  | { readonly type: "pageHeld"; readonly page: PageId }
  | { readonly type: "pageShared"; readonly page: PageId }
  | { readonly type: "pageDone"; readonly page: PageId }
  | { readonly type: "pagePassed"; readonly page: PageId }
  | { readonly type: "pageTakenUp"; readonly page: PageId }
  | { readonly type: "timeAsked"; readonly round: RoundId }
  | { readonly type: "circleClosed"; readonly at: Instant }
  | { readonly type: "circleErased" };
