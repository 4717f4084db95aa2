/**
 * The messages of a page's socket, at /sync/<page id>: those of y-websocket, and `kept`. A frame
 * holds one message, led by its type.
 *
 * From the server, `kept` says how many sync frames of this connection are durably kept, counted from its first. Two more
 * numbers may follow: `name, base`. From then on the words frames of the circle may say it instead, as that name and how
 * many more than `base` are kept (see wordsFrame). From the client it says with 1 that it hears those frames, with 0 that it
 * does not: whoever never says so is told here, always.
 */
export const syncMessage = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, kept: 16 } as const;

/** What follows `sync`. */
export const syncStep = { step1: 0, step2: 1, update: 2 } as const;

/** The name of the one root that a page has: a Y.Text. */
export const pageText = "text";

/** The path of a page's socket, without the page's id. */
export const syncPath = "/sync";
