/**
 * Codes with which the server closes a page's socket. The client of y-websocket takes 4400-4499 as
 * final and comes back after all others.
 */
export const closeCodes = {
  /** No seat in this circle: no cookie, another circle's, or a seat that was left. */
  noSeat: 4401,
  /** This person has no pen for this page; the same for a page that does not exist. */
  noPen: 4403,
  /** A frame that no client of ours sends. */
  badFrame: 4422,
  /** The page has grown past its limit. */
  pageFull: 4413,
  /** Too many sockets of one seat. */
  tooManySockets: 4429,
  /** Something is missing between what was sent and what is here: come back and sync anew. */
  resync: 4500,
  /** The server is stopping; come back soon. */
  stopping: 4503,
} as const;
