import { pageText } from "@beside/shared/protocol";
import type { Crowd, Road } from "../contestant.ts";
import type { Tally } from "../measure/tally.ts";
import { keystroke, readKeystrokes } from "../wire/keystroke.ts";
import { expectStorm } from "./besideStorm.ts";
import { openCircleSocket } from "./circleSocket.ts";
import { inPortions } from "./inPortions.ts";
import { agreeAndFindPage, startCircle } from "./joining.ts";
import { type PageSocket, openPageSocket } from "./pageSocket.ts";
import { type Ticket, callCircle } from "./seats.ts";

/** Our own: a seat, the circle's socket for reading, and one's own page for writing. */
export const besideRoad: Road = { enter, expect: expectStorm };

async function enter(
  address: string,
  { circles, people }: Parameters<Road["enter"]>[1],
  tally: Tally,
): Promise<Crowd> {
  const numbers = Array.from({ length: circles }, (_, circle) => circle);
  const crowds = await inPortions(numbers, 4, (circle) =>
    enterCircle(address, people, circle * people, tally),
  );
  return {
    keys: crowds.flatMap((crowd) => crowd.keys),
    leave: () => crowds.forEach((crowd) => crowd.leave()),
  };
}

async function enterCircle(
  address: string,
  people: number,
  firstPerson: number,
  tally: Tally,
): Promise<Crowd> {
  const door = await callCircle(address, people);
  const others = Array.from({ length: people - 1 }, (_, seat) => door.join(`Person ${seat + 2}`));
  const tickets = [door.facilitator, ...(await Promise.all(others))];
  const facilitator = await openCircleSocket(door.facilitator, { onFrame() {}, onWords() {} });
  await startCircle(facilitator);
  facilitator.close();

  const seats = await inPortions([...tickets.entries()], 10, ([seat, ticket]) =>
    sitDown(ticket, firstPerson + seat, tally),
  );
  return {
    keys: seats.map((seat) => seat.press),
    leave: () => seats.forEach((seat) => seat.leave()),
  };
}

async function sitDown(
  ticket: Ticket,
  person: number,
  tally: Tally,
): Promise<{ press: () => void; leave: () => void }> {
  let page: PageSocket | null = null;
  const socket = await openCircleSocket(ticket, {
    onFrame: tally.frame,
    onWords({ words, kept }) {
      page?.hear(kept);
      for (const { update } of words) {
        readKeystrokes(update, (writer, clock, letters) =>
          tally.reached(person, writer, clock, letters),
        );
      }
    },
  });
  const id = await agreeAndFindPage(socket);
  const opened = await openPageSocket(ticket, id, tally.frame, (updates) =>
    tally.kept(person, updates),
  );
  page = opened;
  const writer = tally.writerOf(person);
  return {
    press: () => opened.send(keystroke(writer, tally.press(person), pageText)),
    leave() {
      opened.close();
      socket.close();
    },
  };
}
