import { type PageId, type SeatId, audienceOf, unreachable } from "@beside/shared/domain";
import { closeCodes, limits } from "@beside/shared/protocol";
import type { WebSocket } from "ws";
import type { LiveCircle } from "../circles/liveCircle.ts";
import type { Log } from "../circles/log.ts";
import { nameOfError } from "../circles/openCircle.ts";
import type { Time } from "../ports/time.ts";
import { type Frame, heartbeatFrame, readFrame, syncFrame } from "./frames.ts";
import type { GroupCommit } from "./groupCommit.ts";
import type { Refusal } from "./guard.ts";
import { type NextName, createKeptVoice } from "./keptVoice.ts";
import type { OpenSocket, OpenSockets } from "./openSockets.ts";
import type { OpenPage } from "./pages.ts";
import { codeWithoutPen, penInHand } from "./penInHand.ts";
import type { Ticks } from "./ticks.ts";

/** What every connection leans on. */
export interface ConnectionNeeds {
  readonly commit: GroupCommit;
  readonly ticks: Ticks;
  readonly time: Time;
  readonly log: Log;
  readonly nextName: NextName;
  /** Called for every update that brings something new. */
  readonly onWriting: (live: LiveCircle, page: PageId, seat: SeatId) => void;
}

/** Whose connection it is, and to which page; all of it was checked. */
export interface Admitted {
  readonly ws: WebSocket;
  readonly live: LiveCircle;
  readonly seat: SeatId;
  readonly page: PageId;
  /** Is released by the connection when it ends. */
  readonly open: OpenPage;
}

/**
 * One open editor. Its person writes with the pen that the circle gives them at that moment: each
 * frame asks again, and so does each change of the circle.
 */
export function connect(admitted: Admitted, sockets: OpenSockets, needs: ConnectionNeeds): void {
  const { ws, live, seat, page, open } = admitted;
  const { commit, ticks, time, log, nextName, onWriting } = needs;
  const pen = penInHand(live, seat, page);
  const kept = createKeptVoice(
    { page, seat },
    send,
    (voice) => ticks.kept(live.id, voice),
    nextName,
  );
  const allowance = sockets.allowanceOf(seat);
  let closed = false;
  /** It has what came before, so that what is written now leaves no gap. */
  let follows = false;
  /** Its first step 2 has come: whatever was written while it was away is here. */
  let synced = false;
  let sentAt = time.now();
  let stopHeartbeat = beatAfter(limits.heartbeatEvery);
  let stopRest: (() => void) | null = null;

  const socket: OpenSocket = {
    page,
    seat,
    relay: (frame) => {
      if (follows) send(frame);
    },
    close,
  };

  function send(frame: Buffer): void {
    if (closed) return;
    sentAt = time.now();
    ws.send(frame);
    // Somebody who does not read: they come back, and get in one piece what they missed.
    if (ws.bufferedAmount > limits.sendBufferBytes) close(closeCodes.resync);
  }

  function beatAfter(milliseconds: number): () => void {
    return time.after(milliseconds, () => {
      const silent = time.now() - sentAt;
      if (silent >= limits.heartbeatEvery) send(heartbeatFrame);
      if (!closed) stopHeartbeat = beatAfter(limits.heartbeatEvery - (time.now() - sentAt));
    });
  }

  /** A defect ends this connection, not the process; its client comes back and syncs anew. */
  function receive(data: unknown, isBinary: boolean): void {
    try {
      read(data, isBinary);
    } catch (error) {
      log.error({ reason: nameOfError(error) }, "page frame failed");
      close(closeCodes.resync);
    }
  }

  function read(data: unknown, isBinary: boolean): void {
    if (closed) return;
    spend(1);
    if (pen() === "no") return close(codeWithoutPen(live.circle, seat));
    const frame = isBinary && Buffer.isBuffer(data) ? readFrame(data) : null;
    if (frame) answer(frame);
    else close(closeCodes.badFrame);
  }

  /** Over the limit is slower, not thrown out: for a while nothing more is read from the socket. */
  function spend(frames: number): void {
    const wait = allowance.spend(frames);
    if (wait > 0) rest(wait);
  }

  function rest(wait: number): void {
    ws.pause();
    stopRest?.();
    stopRest = time.after(wait, () => ws.resume());
  }

  function answer(frame: Frame): void {
    switch (frame.type) {
      case "step1":
        return bring(frame.stateVector);
      case "step2":
      case "update":
        return take(frame);
      case "hears":
        return kept.hears(frame.frames);
      case "awareness":
        return;
      default:
        return unreachable(frame);
    }
  }

  function bring(stateVector: Uint8Array): void {
    const missing = open.diffFor(stateVector);
    if (!missing) return close(closeCodes.badFrame);
    send(syncFrame("step2", missing));
    follows = true;
  }

  function take({ type, update }: Extract<Frame, { update: unknown }>): void {
    const isFirstSync = type === "step2" && !synced;
    if (isFirstSync) {
      synced = true;
      kept.synced();
    }
    const verdict = open.judge(update);
    const mayWrite = pen() === "open" || isFirstSync;
    if (!verdict.ok && verdict.why !== "resync") return close(codeFor[verdict.why]);
    if (verdict.ok && !verdict.news) return commit.whenKept(kept.frame());
    if (verdict.ok && mayWrite) return accept(update, verdict);
    // What is typed between opening the socket and the first step 2 may lean on words that are still
    // on their way with that step, and will be in it.
    if (!synced) return kept.leftAside();
    close(closeCodes.resync);
  }

  function accept(update: Uint8Array, verdict: Parameters<OpenPage["take"]>[1]): void {
    spend(verdict.work / workPerFrame);
    const news = open.take(update, verdict, kept.frame());
    const others = sockets.others(socket);
    if (others.length > 0) {
      const frame = syncFrame("update", news);
      for (const other of others) other.relay(frame);
    }
    ticks.add(live.id, { page, update: news });
    onWriting(live, page, seat);
  }

  function close(code: number): void {
    if (closed) return;
    end();
    log.info({ code }, "page socket closed");
    // A paused socket would never read the other side's farewell.
    ws.resume();
    ws.close(code);
  }

  function end(): void {
    if (closed) return;
    closed = true;
    unwatch();
    stopHeartbeat();
    stopRest?.();
    sockets.remove(socket);
    open.release();
  }

  const unwatch = live.watch((circle) => {
    if (pen() === "no") close(codeWithoutPen(circle, seat));
    if (audienceOf(circle, page) !== "circle") kept.hush();
  });
  sockets.add(socket);
  ws.on("close", end);
  ws.on("message", receive);
  send(syncFrame("step1", open.stateVector()));
  ws.resume();
  spend(limits.framesPerOpening);
}

/** Steps of placing that count as one more frame: about two milliseconds of every reader's time. */
const workPerFrame = 10_000;

const codeFor: Record<Exclude<Refusal["why"], "resync">, number> = {
  bad: closeCodes.badFrame,
  full: closeCodes.pageFull,
};
