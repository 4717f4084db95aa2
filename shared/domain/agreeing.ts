import type { Circle, Seat } from "./circle.ts";
import type { Decision } from "./decision.ts";
import { reject } from "./rejection.ts";

/** Whether this person has accepted the agreements as they are worded now [AG1], [AG5]. */
export const hasAgreed = ({ agreementsVersion }: Circle, { agreedTo }: Seat): boolean =>
  agreedTo === agreementsVersion;

/** Somebody accepts the agreements that they have read; those of another wording they have not [AG4]. */
export function decideAgree(circle: Circle, seat: Seat, version: number): Decision {
  if (version !== circle.agreementsVersion) return reject("staleAgreements");
  return hasAgreed(circle, seat) ? [] : [{ type: "agreed", seat: seat.id, version }];
}
