import { type Role, type Seat, circleId } from "@beside/shared/domain";
import type { Request, Response } from "express";
import type { LiveCircle } from "../circles/liveCircle.ts";
import { addressOf } from "./address.ts";
import type { HttpNeeds } from "./needs.ts";
import { refuse, refuseFor } from "./refuse.ts";
import { seatByCookie, whyNoSeat } from "./seatCookie.ts";
import { roleByLink } from "./secrets.ts";

/** Ids are 22 characters; nothing longer is looked up. */
const longestId = 64;

async function find(needs: HttpNeeds, request: Request): Promise<LiveCircle | null> {
  const { id } = request.params;
  return typeof id === "string" && id.length <= longestId ? needs.circles.open(circleId(id)) : null;
}

/**
 * The circle that a secret opens. Otherwise it has answered: the same for a circle that does not
 * exist and for a wrong secret, and too many wrong ones meet a wait.
 */
export async function bySecret(
  needs: HttpNeeds,
  request: Request,
  response: Response,
  secret: string,
): Promise<{ live: LiveCircle; role: Role } | null> {
  const address = addressOf(request);
  const named = String(request.params["id"]).slice(0, longestId);
  const live = await find(needs, request);
  const role = roleByLink(live?.circle ?? null, secret);
  // A right secret always opens: it has 128 bits, and nobody shall be able to guess others out.
  if (live && role) return { live, role };
  const wait = await needs.tries.blockedFor(address, named);
  if (wait === 0) {
    await needs.tries.wrong(address, named);
    refuse(response, "noSuchCircle");
    return null;
  }
  refuseFor(response, "tooManyTries", wait);
  return null;
}

/** The circle in which the request's cookie has a seat, with this part if one is named. Otherwise it has answered. */
export async function bySeat(
  needs: HttpNeeds,
  request: Request,
  response: Response,
  role?: Role,
): Promise<{ live: LiveCircle; seat: Seat } | null> {
  const live = await find(needs, request);
  const seat = live && seatByCookie(request, live.circle);
  if (!live || !seat) {
    refuse(response, whyNoSeat(request, live?.circle ?? null));
    return null;
  }
  if (role && seat.role !== role) {
    refuse(response, "notYours");
    return null;
  }
  return { live, seat };
}
