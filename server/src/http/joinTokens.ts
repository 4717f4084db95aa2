import { createHmac } from "node:crypto";
import type { CircleId } from "@beside/shared/domain";

/** The token of the seat that a device takes under an id of its own making. */
export type JoinTokens = (circle: CircleId, id: string) => string;

/**
 * Makes the same token of the same id as long as this process lives, so that somebody whose answer was lost on the way gets
 * the seat they took and not a second one. Nobody can work a token out: the key never leaves this process, and the id has
 * 128 random bits that one device knows. An id is worth a seat together with the link's secret alone.
 */
export const createJoinTokens =
  (key: string): JoinTokens =>
  (circle, id) =>
    createHmac("sha256", key).update(`${circle} ${id}`).digest("base64url");
