/** Every limit of the wire, in one place. Bytes, milliseconds and counts, as each line says. */
export const limits = {
  /** The largest frame on either socket, in bytes. */
  frameBytes: 64 * 1024,
  /** The largest Yjs update, in bytes. */
  updateBytes: 32 * 1024,
  /** The most that one page may hold: bytes in its updates, UTF-16 units in its text. */
  pageBytes: 256 * 1024,
  pageLength: 100_000,
  /** UTF-16 units that may ever have been written on a page, those included that were taken out again. */
  pageEverWritten: 1_000_000,
  /** Pieces in one update, counting those that it parts. */
  updatePieces: 2_000,
  /** Pieces of one page: 20,000 letters with a correction after every sixth. */
  pagePieces: 20_000,
  /** What a piece takes at most beside its letters, in bytes: what it is, its neighbours, its length. */
  pieceBytes: 25,
  /**
   * Writing devices (a browser tab each time it loads) of one page. Each knows of all before it, so that a page of 200 is
   * full of that alone; and to judge an update of so many takes the guard a few milliseconds, of twice as many ten times that.
   */
  pageWriters: 128,
  /** Pieces that a reader may have to walk along to place those of one update. */
  updateWork: 50_000,
  /** Frames a person may send into their pages in a second, and at once after a quiet time. */
  updatesPerSecond: 20,
  updateBurst: 60,
  /** To open a page counts as so many of them: the cookie is looked up, and the page is said anew. */
  framesPerOpening: 4,
  /** The largest body of a request over HTTP, in bytes: a circle with twenty full prompts and scripts, in any script. */
  bodyBytes: 192 * 1024,
  /** The largest file of a plan, in bytes: twenty rounds with long prompts and scripts in any script are half of it. */
  planFileBytes: 256 * 1024,
  /** Commands a person may send in a second, and at once after a quiet time. */
  commandsPerSecond: 5,
  commandBurst: 20,
  /** Sockets of one seat at a time: a phone, a laptop and one that has not noticed it is gone. */
  socketsPerSeat: 3,
  /** A Socket.io connection says whose it is within this time, in milliseconds. */
  authenticateWithin: 5_000,
  /** Wrong secrets in a minute: from one address, and against one circle. */
  wrongSecretsPerAddress: 10,
  wrongSecretsPerCircle: 30,
  /** In a minute, for each seat that a circle has: how often somebody may come in, and how often take everything along. */
  comingsPerSeat: 2,
  takeAllsPerSeat: 1,
  /** Pages that one person may erase in a minute. */
  erasuresPerPerson: 10,
  /** Circles that are called from one address in an hour. */
  callsPerAddress: 20,
  /** How often a connection may ask for the clock in a second, and at once: a client asks eight times in a row. */
  clockAsksPerSecond: 5,
  clockAskBurst: 20,
  /** Bytes that may wait for a reader who does not read, before their socket is closed. */
  sendBufferBytes: 1024 * 1024,
  /** A silent page socket hears something this often, in milliseconds; its client waits 30 s. */
  heartbeatEvery: 20_000,
} as const;
