import type { Role } from "./circle.ts";
import type { Instant, PageId, RoundId, SeatId, TokenHash } from "./ids.ts";
import type { Settings } from "./settings.ts";

/** What a facilitator may ask of rounds and clock. `seen` is the version on their screen [CO2]. */
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

/** What anybody may do with their own page in the current round. */
export type PageCommand = {
  readonly type: "hold" | "share" | "done" | "pass" | "takeUp";
  readonly round: RoundId;
};

/** What a seated person may ask for. */
export type SeatCommand =
  | Move
  | PageCommand
  | { readonly type: "askTime"; readonly round: RoundId }
  | { readonly type: "agree" }
  | { readonly type: "leave" | "takeAll" }
  | { readonly type: "erasePage"; readonly page: PageId }
  | { readonly type: "eraseCircle" }
  | { readonly type: "remove"; readonly seat: SeatId }
  | { readonly type: "edit"; readonly settings: Settings };

/** What somebody with a link may ask for, before or beside having a seat. */
export type LinkCommand =
  | { readonly type: "join"; readonly name: string; readonly token: TokenHash }
  | { readonly type: "promote"; readonly seat: SeatId };

export type Command = SeatCommand | LinkCommand | { readonly type: "timePassed" };

/** Who asks: a seat, somebody who holds one of the links, or the server's own clock. */
export type Actor =
  | { readonly kind: "seat"; readonly seat: SeatId }
  | { readonly kind: "link"; readonly role: Role }
  | { readonly kind: "server" };

/** What a decision may lean on beside the circle: no clock and no randomness of its own. */
export interface Context {
  readonly actor: Actor;
  readonly now: Instant;
  /** Fresh random characters, for the ids or the new link that this command may need. */
  readonly entropy: string;
}
