import { type CircleId, type Keepsake, type Settings, circleId } from "@beside/shared/domain";
import {
  type LinksAnswer,
  callAnswer,
  keepsakeAnswer,
  linksAnswer,
  settingsAnswer,
} from "@beside/shared/protocol";
import { type Result, ask, circlePath } from "./request.ts";

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

/** Both links of a circle, for its facilitators. */
export const fetchLinks = (circle: string): Promise<Result<LinksAnswer>> =>
  ask("GET", `${circlePath(circle)}/links`, { answer: linksAnswer });

/** What may still be changed of a circle, for its facilitators. */
export const fetchSettings = (
  circle: string,
): Promise<Result<{ settings: Settings; version: number }>> =>
  ask("GET", `${circlePath(circle)}/settings`, { answer: settingsAnswer });

/** Changes a circle before its doors open. */
export const saveSettings = (circle: string, settings: Settings): Promise<Result<null>> =>
  ask("PUT", `${circlePath(circle)}/settings`, {
    body: settings,
    answer: null,
  });

/** Gives this device's seat up. */
export const leave = (circle: string): Promise<Result<null>> =>
  ask("DELETE", `${circlePath(circle)}/seat`, { answer: null });

/** Gives this device's seat up and erases everything of mine in the circle. */
export const takeAll = (circle: string): Promise<Result<null>> =>
  ask("DELETE", `${circlePath(circle)}/seat/everything`, { answer: null });

/** Erases the whole circle, for its facilitators. */
export const eraseCircle = (circle: string): Promise<Result<null>> =>
  ask("DELETE", circlePath(circle), { answer: null });

/** My own words of a circle, with the prompts they answered. */
export const fetchKeepsake = (circle: string): Promise<Result<Keepsake>> =>
  ask("GET", `${circlePath(circle)}/keepsake`, { answer: keepsakeAnswer });
