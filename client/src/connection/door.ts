import { type Card, cardAnswer, seatAnswer, type shape } from "@beside/shared/protocol";
import { joinIds } from "./joinId.ts";
import { type Result, ask, circlePath } from "./request.ts";

/** My place in a circle, as the server tells it to this device. */
export type Seat = shape.Of<typeof seatAnswer>;

/** What a link shows before one comes in. */
export const fetchCard = (circle: string, secret: string): Promise<Result<Card>> =>
  ask("POST", `${circlePath(circle)}/card`, {
    body: { secret },
    answer: cardAnswer,
  });

/** Comes in by a link. On a device with a seat here, that seat answers. */
export async function join(circle: string, secret: string, name: string): Promise<Result<Seat>> {
  const body = { secret, name, id: joinIds.of(circle, name) };
  const answer = await ask("POST", `${circlePath(circle)}/seats`, { body, answer: seatAnswer });
  if (answer.ok || !leavesOpen.has(answer.code)) joinIds.answered();
  return answer;
}

/** After these nobody knows whether a seat was taken: the next try asks for the same one. */
const leavesOpen: ReadonlySet<string> = new Set(["offline", "trouble", "notKept"]);

/** The seat of this device, or the refusal `noSeat`. */
export const mySeat = (circle: string): Promise<Result<Seat>> =>
  ask("GET", `${circlePath(circle)}/seat`, { answer: seatAnswer });
