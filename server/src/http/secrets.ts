import { createHash, timingSafeEqual } from "node:crypto";
import type { Circle, Role } from "@beside/shared/domain";

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
const nobody = digest("no circle has this link");

/**
 * The part that a link's secret gives in this circle, or null. A circle that does not exist costs
 * the same comparisons as one whose secret is wrong.
 */
export function roleByLink(circle: Circle | null, secret: string): Role | null {
  const given = digest(secret);
  const facilitator = timingSafeEqual(given, circle ? digest(circle.links.facilitator) : nobody);
  const peer = timingSafeEqual(given, circle ? digest(circle.links.peer) : nobody);
  if (!circle) return null;
  return facilitator ? "facilitator" : peer ? "peer" : null;
}
