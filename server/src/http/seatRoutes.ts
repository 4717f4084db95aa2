import type { Actor, Command, Role, Seat, TokenHash } from "@beside/shared/domain";
import { joinBody } from "@beside/shared/protocol";
import { type RequestHandler, type Response, Router } from "express";
import type { LiveCircle } from "../circles/liveCircle.ts";
import { bySeat, bySecret } from "./entry.ts";
import { createJoinTokens } from "./joinTokens.ts";
import { keepsakeOf } from "./keepsake.ts";
import type { HttpNeeds } from "./needs.ts";
import { refuse, refuseFor } from "./refuse.ts";
import { giveSeat, hashToken, isSecure, seatByCookie, takeSeat } from "./seatCookie.ts";

type LinkActor = Extract<Actor, { kind: "link" }>;

/** Coming in, coming back, leaving, and taking one's words along. */
export function seatRoutes(needs: HttpNeeds): Router {
  const router = Router();
  const tokenOf = createJoinTokens(needs.random.token());

  router.post("/circles/:id/seats", async (request, response) => {
    const { secret, name, id } = joinBody.parse(request.body);
    const entry = await bySecret(needs, request, response, secret);
    if (!entry) return;
    const actor: LinkActor = { kind: "link", role: entry.role };
    const { live } = entry;
    const token = id === undefined ? needs.random.token() : tokenOf(live.id, id);
    const mine = seatByCookie(request, live.circle);
    const again = mine ? undefined : seatOf(live, hashToken(token));
    if (again) response.setHeader("Set-Cookie", giveSeat(live.id, token, isSecure(needs)));
    const known = mine ?? again;
    if (known) {
      const seat = await promoted(needs, live, known, actor, response);
      return seat ? void response.json(seat) : undefined;
    }
    const wait = await needs.pace.comes(live.circle);
    if (wait > 0) return refuseFor(response, "manyAtOnce", wait);
    const seat = await seatIn(needs, live, actor, name, response, token);
    if (seat) response.status(201).json(seat);
    else await needs.pace.cameNot(live.circle);
  });

  router.get("/circles/:id/seat", async (request, response) => {
    const entry = await bySeat(needs, request, response);
    if (entry) response.json(asAnswer(entry.seat));
  });

  const going = (type: "leave" | "takeAll"): RequestHandler => {
    return async (request, response) => {
      const entry = await bySeat(needs, request, response);
      if (!entry) return;
      const wait = await needs.pace.asks(entry.live.circle, entry.seat.id, type);
      if (wait > 0) return refuseFor(response, "manyAtOnce", wait);
      await goFrom(needs, entry, { type }, response);
    };
  };
  router.delete("/circles/:id/seat", going("leave"));
  router.delete("/circles/:id/seat/everything", going("takeAll"));

  router.get("/circles/:id/keepsake", async (request, response) => {
    const entry = await bySeat(needs, request, response);
    if (entry) response.json(await keepsakeOf(needs, entry.live, entry.seat));
  });

  return router;
}

/** Does what ends this seat; the browser's cookie goes with it. */
export async function goFrom(
  needs: HttpNeeds,
  { live, seat }: { readonly live: LiveCircle; readonly seat: Seat },
  command: Command,
  response: Response,
): Promise<void> {
  const actor = { kind: "seat", seat: seat.id } as const;
  const answer = await live.execute(command, actor, needs.random.id());
  if (!answer.ok) return refuse(response, answer.code);
  response.setHeader("Set-Cookie", takeSeat(live.id, isSecure(needs)));
  response.status(204).end();
}

/** Takes a seat and gives the browser its cookie. Null when it was refused and answered. */
export async function seatIn(
  needs: HttpNeeds,
  live: LiveCircle,
  actor: LinkActor,
  name: string,
  response: Response,
  token = needs.random.token(),
): Promise<{ seat: string; name: string; role: Role } | null> {
  const hash = hashToken(token);
  // The hash is the command's id, too: two requests with one token take one seat.
  const answer = await live.execute({ type: "join", name, token: hash }, actor, hash);
  const seat = seatOf(live, hash);
  if (!answer.ok || !seat) {
    // Without a seat after all: it was taken and left, and this is a late echo.
    refuse(response, answer.ok ? "noSeat" : answer.code);
    return null;
  }
  response.setHeader("Set-Cookie", giveSeat(live.id, token, isSecure(needs)));
  return asAnswer(seat);
}

const seatOf = (live: LiveCircle, hash: TokenHash): Seat | undefined =>
  live.circle.seats.find((seat) => seat.standing === "seated" && seat.tokens.includes(hash));

/** The seat that this device has already; by the facilitators' link it takes the facilitator's part. */
async function promoted(
  needs: HttpNeeds,
  live: LiveCircle,
  seat: Seat,
  actor: LinkActor,
  response: Response,
): Promise<{ seat: string; name: string; role: Role } | null> {
  if (actor.role === "peer" || seat.role === "facilitator") return asAnswer(seat);
  const answer = await live.execute({ type: "promote", seat: seat.id }, actor, needs.random.id());
  if (answer.ok) return { ...asAnswer(seat), role: "facilitator" };
  refuse(response, answer.code);
  return null;
}

const asAnswer = ({ id, name, role }: Seat) => ({ seat: id, name, role });
