import {
  type Circle,
  type PageId,
  type Role,
  type SeatId,
  halvesFor,
  readablePages,
} from "@beside/shared/domain";
import { type Gone, type PageWords, encodeWords, live as names } from "@beside/shared/protocol";
import type { Socket } from "socket.io";
import type { LiveCircle } from "../circles/liveCircle.ts";
import { nameOfError } from "../circles/openCircle.ts";
import type { LiveNeeds } from "./needs.ts";
import { createPictures } from "./pictures.ts";
import type { WordsWay } from "./readyWords.ts";
import { facilitatorsRoom } from "./rooms.ts";
import { watchSendBuffer } from "./sendBuffer.ts";

/** One frame takes whole pages up to about this many bytes, so that a long circle comes in pieces. */
const frameFill = 64 * 1024;
/** An update that says nothing takes so many bytes: no writers, no deletions. */
const nothing = 2;

/** One connection of one seated person: shows them the circle and brings them the words they may see. */
export interface Person {
  readonly socket: WordsWay & {
    emit(event: string, ...given: unknown[]): unknown;
    disconnect(close: boolean): unknown;
  };
  readonly seat: SeatId;
  /** Sends the circle as it stands, if that is news to them, and in full every page that has become readable. */
  show(): void;
  /** This page is no longer theirs to read: when it is again, they get all of it. */
  lose(page: PageId): void;
}

function whyGone(circle: Circle, id: SeatId): Gone {
  if (circle.status === "erased") return "erased";
  const seat = circle.seats.find((each) => each.id === id);
  return seat?.standing === "removed" ? "removed" : "left";
}

/** Makes a person out of a socket that has shown its seat. */
export function createPerson(
  socket: Socket,
  live: LiveCircle,
  seat: SeatId,
  needs: LiveNeeds,
): Person {
  const sent = new Set<PageId>();
  const pictures = createPictures();
  const buffer = watchSendBuffer(socket, (waiting) =>
    needs.log.info({ circle: needs.random.hashed(live.id), waiting }, "reader too slow"),
  );

  function show(): void {
    const halves = halvesFor(live.circle, seat);
    if (!halves) {
      socket.emit(names.gone, whyGone(live.circle, seat));
      socket.disconnect(true);
      return;
    }
    keepRooms(halves.own.me.role);
    const news = pictures.next(halves);
    if (news) socket.emit(names.view, ...news);
    const readable = new Set(readablePages(live.circle, seat));
    for (const page of sent) if (!readable.has(page)) sent.delete(page);
    const more = [...readable].filter((page) => !sent.has(page));
    for (const page of more) sent.add(page);
    if (more.length > 0) bring(more).catch(failed);
  }

  function keepRooms(role: Role): void {
    const room = facilitatorsRoom(live.id);
    if (role === "facilitator") void socket.join(room);
    else void socket.leave(room);
  }

  /**
   * As fast as this reader's network takes it. Pages may have been held meanwhile: each is asked
   * about again before it is sent.
   */
  async function bring(pages: readonly PageId[]): Promise<void> {
    let frame: PageWords[] = [];
    let fill = 0;
    const flush = async (): Promise<void> => {
      await buffer.room();
      const readable = new Set(readablePages(live.circle, seat));
      const allowed = frame.filter(({ page }) => readable.has(page));
      for (const { page } of frame) if (!readable.has(page)) sent.delete(page);
      if (allowed.length > 0) socket.emit(names.words, encodeWords(allowed));
      frame = [];
      fill = 0;
    };
    for (const page of pages) {
      const update = await needs.stateOf(live, page);
      if (!socket.connected) return;
      // Nobody has written there yet: in a full circle that is a hundred pages for each who comes.
      if (update.byteLength <= nothing) continue;
      frame.push({ page, update });
      fill += update.byteLength;
      if (fill >= frameFill) await flush();
    }
    await flush();
  }

  /** The store is away: the connection ends, and its client comes back and gets everything anew. */
  function failed(error: unknown): void {
    needs.log.error(
      { circle: needs.random.hashed(live.id), reason: nameOfError(error) },
      "words not loaded",
    );
    socket.conn.close();
  }

  return { socket, seat, show, lose: (page) => void sent.delete(page) };
}
