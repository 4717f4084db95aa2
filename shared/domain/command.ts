import type { Choice, Heard, Passage, Role } from "./circle.ts";
import type { Instant, MarkId, PageId, Randomness, RoundId, SeatId, TokenHash } from "./ids.ts";
import type { Gesture, ResponseKind } from "./responseKind.ts";
import type { Settings } from "./settings.ts";

/** What a facilitator may ask of rounds and clock. `seen` is the `movedAt` on their screen [CO2]. */
export type Move = { readonly seen: number } & (
  | { readonly type: "openDoors" }
  | { readonly type: "start" }
  | { readonly type: "pause" }
  | { readonly type: "resume" }
  | { readonly type: "addTime"; readonly seconds: number }
  | { readonly type: "setTime"; readonly seconds: number }
  | { readonly type: "end" }
  | { readonly type: "next" }
  | { readonly type: "undo" }
  | { readonly type: "back" }
);

/** What anybody may do with their own page in the current round; to pass, and take that back, also where nobody has one [WI5]. */
export type PageCommand = {
  readonly type: "hold" | "share" | "done" | "pass" | "takeUp";
  readonly round: RoundId;
};

/** A content note over a page of theirs; null takes it off [CN1]. */
export interface CoverCommand {
  readonly type: "cover";
  readonly page: PageId;
  readonly note: string | null;
}

/** How somebody answers a page, and what its author says of it. `page` is the response throughout. */
export type AnswerCommand =
  | { readonly type: "respond"; readonly to: PageId; readonly kind: ResponseKind }
  | {
      readonly type: "shape";
      readonly page: PageId;
      readonly kind: ResponseKind;
      readonly gesture: Gesture | null;
      readonly quote: Passage | null;
    }
  | { readonly type: "give" | "takeBack"; readonly page: PageId }
  | { readonly type: "hear"; readonly page: PageId; readonly heard: Heard };

/** What is done with the talking piece, in the round that is under way [OB2]-[OB5]. */
export type PieceCommand =
  | { readonly type: "takePiece" | "passPiece" }
  | { readonly type: "movePiece"; readonly to: SeatId }
  | { readonly type: "orderRing"; readonly order: readonly SeatId[] };

/** A passage stays with a reader, or no longer does. */
export type MarkCommand =
  | ({ readonly type: "mark"; readonly page: PageId; readonly signed: boolean } & Passage)
  | { readonly type: "unmark"; readonly mark: MarkId };

/** What people ask for to take care of themselves and of one another [CA1]-[CA7]. */
export type CareCommand =
  | { readonly type: "ringPause" | "stepOut" | "comeBack" }
  /** The guardian's part is theirs from now on; nobody's, where no seat is named. */
  | { readonly type: "nameGuardian"; readonly seat: SeatId | null };

/** A private line to the guardian, or an answer to one [CA8], [CA9]. */
export type WhisperCommand =
  | { readonly type: "whisper"; readonly answers: PageId | null }
  /** `to` is whom the screen names. */
  | { readonly type: "giveWhisper"; readonly page: PageId; readonly to: SeatId };

/** What a seated person may ask for. */
export type SeatCommand =
  | Move
  | PageCommand
  | CoverCommand
  | { readonly type: "askTime"; readonly round: RoundId }
  /** `version` is that of the agreements on their screen [AG4]. */
  | { readonly type: "agree"; readonly version: number }
  | { readonly type: "leave" | "takeAll" }
  /** From now on their pages carry their name, or do not [UN1]. */
  | { readonly type: "signPages"; readonly signed: boolean }
  | { readonly type: "erasePage"; readonly page: PageId }
  | PieceCommand
  | CareCommand
  | WhisperCommand
  | AnswerCommand
  | MarkCommand
  | { readonly type: "choose"; readonly page: PageId; readonly choice: Choice }
  | { readonly type: "eraseCircle" }
  | { readonly type: "remove"; readonly seat: SeatId }
  | { readonly type: "edit"; readonly settings: Settings };

/** What somebody with a link may ask for, before or beside having a seat. */
export type LinkCommand =
  | { readonly type: "join"; readonly name: string; readonly token: TokenHash }
  | { readonly type: "promote"; readonly seat: SeatId };

/** What the server itself tells the rules: that time has passed, and that a page has taken in its first words [WI1]. */
export type ServerCommand =
  | { readonly type: "timePassed" }
  | { readonly type: "wordsCame"; readonly page: PageId };

export type Command = SeatCommand | LinkCommand | ServerCommand;

/** Who asks: a seat, somebody who holds one of the links, or the server's own clock. */
export type Actor =
  | { readonly kind: "seat"; readonly seat: SeatId }
  | { readonly kind: "link"; readonly role: Role }
  | { readonly kind: "server" };

/** What a decision may lean on beside the circle: no clock and no randomness of its own. */
export interface Context extends Randomness {
  readonly actor: Actor;
  readonly now: Instant;
}
