import type { CircleId } from "@beside/shared/domain";
import { deviceCircles } from "../connection/deviceCircles.ts";
import { fetchCard } from "../connection/door.ts";

/** The link by which this device came into a circle; undefined for one that it does not know. */
export const rememberedLink = (circle: CircleId): string | undefined =>
  deviceCircles.get().find(({ id }) => id === circle)?.link;

/**
 * Whether a circle in which this device had a seat opens from here no more: what it was let in by opens nothing. False where
 * that cannot be known just now, and where the device has forgotten the circle already.
 */
export async function opensNoMore(circle: CircleId): Promise<boolean> {
  const link = rememberedLink(circle);
  if (link === undefined) return false;
  const [, secret = ""] = link.split("#");
  if (secret === "") return true;
  const card = await fetchCard(circle, secret);
  return !card.ok && card.code === "noSuchCircle";
}
