import { type CircleId, type Keepsake, type Settings, circleId } from "@beside/shared/domain";
import {
  type Card,
  type LinksAnswer,
  callAnswer,
  cardAnswer,
  keepsakeAnswer,
  linksAnswer,
  seatAnswer,
  settingsAnswer,
  type shape,
} from "@beside/shared/protocol";
import { joinIds } from "./joinId.ts";
import { type Result, ask } from "./request.ts";

export type { Result } from "./request.ts";
/** My place in a circle, as the server tells it to this device. */
export type Seat = shape.Of<typeof seatAnswer>;

/** Calls a circle and takes its first seat, the facilitator's. */
export async function callCircle(
  name: string,
  settings: Settings,
): Promise<Result<{ circle: CircleId }>> {
  const called = await ask("POST", "/api/circles", {
    body: { name, settings },
    answer: callAnswer,
  });
  return called.ok ? { ok: true, value: { circle: circleId(called.value.circle) } } : called;
}

/** What a link shows before one comes in. */
export const fetchCard = (circle: string, secret: string): Promise<Result<Card>> =>
  ask("POST", `${at(circle)}/card`, {
    body: { secret },
    answer: cardAnswer,
  });

/** Comes in by a link. On a device with a seat here, that seat answers. */
export async function join(circle: string, secret: string, name: string): Promise<Result<Seat>> {
  const body = { secret, name, id: joinIds.of(circle, name) };
  const answer = await ask("POST", `${at(circle)}/seats`, { body, answer: seatAnswer });
  if (answer.ok || !leavesOpen.has(answer.code)) joinIds.answered();
  return answer;
}

/** After these nobody knows whether a seat was taken: the next try asks for the same one. */
const leavesOpen: ReadonlySet<string> = new Set(["offline", "trouble", "notKept"]);

/** The seat of this device, or the refusal `noSeat`. */
export const mySeat = (circle: string): Promise<Result<Seat>> =>
  ask("GET", `${at(circle)}/seat`, { answer: seatAnswer });

/** Both links of a circle, for its facilitators. */
export const fetchLinks = (circle: string): Promise<Result<LinksAnswer>> =>
  ask("GET", `${at(circle)}/links`, { answer: linksAnswer });

/** What may still be changed of a circle, for its facilitators. */
export const fetchSettings = (
  circle: string,
): Promise<Result<{ settings: Settings; version: number }>> =>
  ask("GET", `${at(circle)}/settings`, { answer: settingsAnswer });

/** Changes a circle before its doors open. */
export const saveSettings = (circle: string, settings: Settings): Promise<Result<null>> =>
  ask("PUT", `${at(circle)}/settings`, {
    body: settings,
    answer: null,
  });

/** Gives this device's seat up. */
export const leave = (circle: string): Promise<Result<null>> =>
  ask("DELETE", `${at(circle)}/seat`, { answer: null });

/** Gives this device's seat up and erases everything of mine in the circle. */
export const takeAll = (circle: string): Promise<Result<null>> =>
  ask("DELETE", `${at(circle)}/seat/everything`, { answer: null });

/** Erases the whole circle, for its facilitators. */
export const eraseCircle = (circle: string): Promise<Result<null>> =>
  ask("DELETE", at(circle), { answer: null });

/** My own words of a circle, with the prompts they answered. */
export const fetchKeepsake = (circle: string): Promise<Result<Keepsake>> =>
  ask("GET", `${at(circle)}/keepsake`, { answer: keepsakeAnswer });

const at = (circle: string): string => `/api/circles/${encodeURIComponent(circle)}`;
