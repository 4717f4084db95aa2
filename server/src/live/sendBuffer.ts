import { limits } from "@beside/shared/protocol";
import type { Socket } from "socket.io";

/** What waits in this process for one reader: frames that their network has not taken yet. */
export interface SendBuffer {
  /** Resolves when little waits, or when the connection has ended: more can be sent then. */
  room(): Promise<void>;
}

/** Up to so many letters may wait while more is brought. */
const little = 64 * 1024;
/** What a frame takes beside its letters, so that many empty ones count too. */
const frameItself = 200;

/**
 * Counts what waits, as each frame is made, whoever made it. Somebody who does not read is let go
 * when it is too much: their client comes back, and gets everything in full. Letters are counted,
 * not bytes: words go out as base64, and only names are ever longer than their letters.
 */
export function watchSendBuffer({ conn }: Socket, tooMuch: (waiting: number) => void): SendBuffer {
  let waiting = 0;
  /** The part of it that the WebSocket has; it takes the next only when that has left. */
  let handed = 0;
  let over = false;
  let waiters: (() => void)[] = [];

  function letOn(): void {
    if (waiting > little && !over) return;
    for (const resolve of waiters) resolve();
    waiters = [];
  }

  conn.on("packetCreate", ({ data }: { data?: unknown }) => {
    const before = waiting;
    waiting += frameItself + (typeof data === "string" ? data.length : 0);
    // One large frame is nobody's fault; it is too much when there is more to come.
    if (before <= limits.sendBufferBytes || over) return;
    over = true;
    tooMuch(before);
    // Cut, not closed: a farewell would wait behind everything else, and keep all of it in memory.
    conn.request.socket.destroy();
  });
  conn.on("flush", () => {
    handed = waiting;
  });
  conn.transport.on("drain", () => {
    waiting -= handed;
    handed = 0;
    letOn();
  });
  conn.on("close", () => {
    over = true;
    letOn();
  });

  return {
    room: async () =>
      waiting <= little || over
        ? undefined
        : new Promise<void>((resolve) => {
            waiters.push(resolve);
          }),
  };
}
