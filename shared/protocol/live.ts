import { seatId } from "../domain/index.ts";
import { type Of, list, named, object, oneOf } from "./shape.ts";

/**
 * The names of what goes over the circle's Socket.io connection. The client connects with
 * `auth: { circle }`; its seat is known by the cookie.
 */
export const live = {
  /**
   * Server to client: the circle as this person may see it, in two halves (see viewMessage), and which picture of this
   * connection it is, counted from 1: a later one is newer. It comes only when it differs from the one before, so that
   * nothing comes of what others do in private.
   */
  view: "view",
  /** Server to client: who is here and who is writing. */
  presence: "presence",
  /** Server to client: words of pages, as one base64 text (see wordsFrame). */
  words: "words",
  /** Server to client: this seat is no longer one, and why (goneMessage); the connection ends. */
  gone: "gone",
  /** Client to server, acknowledged with an Answer. */
  command: "command",
  /** Client to server, acknowledged with the server's instant in milliseconds. */
  clock: "clock",
} as const;

const seats = list(named(seatId));
/** Who has a connection, and whose open page took in words in the last seconds. */
export const presenceMessage = object({ here: seats, writing: seats });
export type Presence = Of<typeof presenceMessage>;

/** Why a seat is none any more: its person left, was removed, or the circle was erased. */
export const goneMessage = oneOf(["left", "removed", "erased"]);
export type Gone = Of<typeof goneMessage>;
