import { pageText } from "@beside/shared/protocol";
import { openCircleSocket } from "../roads/circleSocket.ts";
import { inPortions } from "../roads/inPortions.ts";
import { agreeAndFindPage, startCircle } from "../roads/joining.ts";
import { openPageSocket } from "../roads/pageSocket.ts";
import { type Ticket, callCircle } from "../roads/seats.ts";
import { keystroke, passage } from "../wire/keystroke.ts";

/** Fifty people in one circle, as light as people can be, and a seat for the one whose screen is watched. */
export interface ScreenCrowd {
  readonly keys: readonly (() => void)[];
  readonly seat: Ticket;
  leave(): void;
}

const firstWriter = 2 ** 31;
/** What each of them has written before the screen is watched, in UTF-16 units: about two minutes of writing. */
const writtenBefore = 480;

/** Calls a circle, seats so many people in it, starts its round, and lets each have a page with words on it. */
export async function seatCrowd(address: string, people: number): Promise<ScreenCrowd> {
  const door = await callCircle(address, people + 1);
  const seat = await door.join("Watched");
  const names = Array.from({ length: people - 1 }, (_, at) => `Person ${at + 2}`);
  const tickets = [door.facilitator, ...(await inPortions(names, 10, (name) => door.join(name)))];
  const facilitator = await openCircleSocket(door.facilitator, deaf);
  await startCircle(facilitator);
  facilitator.close();
  const entered = await openCircleSocket(seat, deaf);
  await agreeAndFindPage(entered);
  entered.close();
  const seated = await inPortions([...tickets.entries()], 10, ([person, ticket]) =>
    sitDown(ticket, firstWriter + person),
  );
  return {
    keys: seated.map(({ press }) => press),
    seat,
    leave: () => seated.forEach(({ leave }) => leave()),
  };
}

const deaf = { onFrame() {}, onWords() {} };

async function sitDown(
  ticket: Ticket,
  writer: number,
): Promise<{ press: () => void; leave: () => void }> {
  const socket = await openCircleSocket(ticket, deaf);
  const page = await openPageSocket(
    ticket,
    await agreeAndFindPage(socket),
    () => undefined,
    () => undefined,
  );
  page.send(passage(writer, writtenBefore, pageText));
  let letters = writtenBefore;
  return {
    press: () => page.send(keystroke(writer, letters++, pageText)),
    leave() {
      page.close();
      socket.close();
    },
  };
}
