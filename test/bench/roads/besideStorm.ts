import { pageText } from "@beside/shared/protocol";
import type { Arrivals, Road, Storm } from "../contestant.ts";
import { passage } from "../wire/keystroke.ts";
import { type CircleSocket, openCircleSocket } from "./circleSocket.ts";
import { agreeAndFindPage, startCircle } from "./joining.ts";
import { openPageSocket } from "./pageSocket.ts";
import { type OpenDoor, type Ticket, callCircle } from "./seats.ts";

/**
 * Circles in which some have written and then given up their seats. All others come by the link at once: a seat, the
 * circle's picture, every word. Who called the circle has a seat already and comes back to it.
 */
export async function expectStorm(
  address: string,
  storm: Storm,
): ReturnType<NonNullable<Road["expect"]>> {
  const sockets: CircleSocket[] = [];
  const doors: OpenDoor[] = [];
  for (let circle = 0; circle < storm.circles; circle++) {
    doors.push(await circleWithWords(address, storm));
  }
  // Seat by seat, so that all circles fill up together.
  const come: Arrivals["come"] = Array.from({ length: storm.people }, (_, seat) => seat).flatMap(
    (seat) =>
      doors.map((door) => async () => {
        const ticket = seat === 0 ? door.facilitator : await door.join(`Person ${seat + 1}`);
        sockets.push(await readAll(ticket, storm.words));
      }),
  );
  return { come, leave: () => sockets.forEach((socket) => socket.close()) };
}

async function circleWithWords(address: string, storm: Storm): Promise<OpenDoor> {
  const door = await callCircle(address, storm.people);
  const facilitator = await openCircleSocket(door.facilitator, deaf);
  await startCircle(facilitator);
  for (let piece = 0; piece < storm.pieces; piece++) {
    const ticket = await door.join(`Early ${piece + 1}`);
    await write(ticket, piece + 1, storm.words / storm.pieces);
    await door.leave(ticket);
  }
  facilitator.close();
  return door;
}

async function write(ticket: Ticket, writer: number, length: number): Promise<void> {
  const socket = await openCircleSocket(ticket, deaf);
  const id = await agreeAndFindPage(socket);
  const kept = Promise.withResolvers<void>();
  const page = await openPageSocket(
    ticket,
    id,
    () => {},
    (updates) => {
      if (updates > 0) kept.resolve();
    },
  );
  page.send(passage(writer, length, pageText));
  await kept.promise;
  page.close();
  socket.close();
}

/** Opens the circle's socket; resolves when its picture and so many bytes of words are here. */
async function readAll(ticket: Ticket, words: number): Promise<CircleSocket> {
  let here = 0;
  const all = Promise.withResolvers<void>();
  const socket = await openCircleSocket(ticket, {
    onFrame() {},
    onWords({ words: news }) {
      for (const { update } of news) here += update.byteLength;
      if (here >= words) all.resolve();
    },
  });
  await socket.picture(() => true);
  await all.promise;
  return socket;
}

const deaf = { onFrame() {}, onWords() {} };
