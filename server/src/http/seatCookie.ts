import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import {
  type Circle,
  type CircleId,
  type Seat,
  type TokenHash,
  tokenHash,
} from "@beside/shared/domain";
import { parseCookie, stringifySetCookie } from "cookie";

/**
 * In seconds: as long as browsers keep one at most. A circle is over 93 days after its hour at the latest, so this is
 * enough for all that are called less than ten months ahead; who holds a later one comes back by their link.
 */
const lifetime = 400 * 24 * 3600;

const nameFor = (circle: CircleId): string => `beside-${circle}`;

/** The hash under which a seat keeps its token. The token has 256 random bits, so no salt is needed. */
export const hashToken = (token: string): TokenHash =>
  tokenHash(createHash("sha256").update(token).digest("base64url"));

/** The header that gives a browser its seat. Scripts cannot read it; other sites cannot send it. */
export const giveSeat = (circle: CircleId, token: string, secure: boolean): string =>
  cookieHeader(circle, token, lifetime, secure);

/** The header that takes it back. */
export const takeSeat = (circle: CircleId, secure: boolean): string =>
  cookieHeader(circle, "", 0, secure);

/** Whether our pages come over TLS, as the public address says. */
export const isSecure = ({
  origins,
}: {
  readonly origins: readonly [string, ...string[]];
}): boolean => origins[0].startsWith("https:");

/** The seat that a request's cookie stands for, or null. */
export function seatByCookie(request: IncomingMessage, circle: Circle): Seat | null {
  const seat = seatOfCookie(request, circle);
  return seat?.standing === "seated" ? seat : null;
}

/**
 * Why a request has no seat in a circle. Only somebody whose seat was ended hears that it was [SE9]: their device has words
 * to forget. Everyone else hears the same, and the same as of a circle that is not there.
 */
export function whyNoSeat(request: IncomingMessage, circle: Circle | null): "removed" | "noSeat" {
  const mine = circle && seatOfCookie(request, circle);
  return mine?.standing === "removed" ? "removed" : "noSeat";
}

/** The seat, in whatever standing, that was once given to this browser. */
function seatOfCookie(request: IncomingMessage, circle: Circle): Seat | null {
  const token = parseCookie(request.headers.cookie ?? "")[nameFor(circle.id)];
  if (!token) return null;
  const hash = hashToken(token);
  return circle.seats.find(({ tokens }) => tokens.includes(hash)) ?? null;
}

const cookieHeader = (circle: CircleId, value: string, maxAge: number, secure: boolean): string =>
  stringifySetCookie({
    name: nameFor(circle),
    value,
    maxAge,
    path: "/",
    httpOnly: true,
    sameSite: "strict",
    secure,
  });
