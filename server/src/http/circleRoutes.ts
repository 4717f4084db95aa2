import { doorsBefore, isRejection } from "@beside/shared/domain";
import { type Card, callBody, cardBody, settingsBody } from "@beside/shared/protocol";
import { Router } from "express";
import { renderSVG } from "uqr";
import { addressOf } from "./address.ts";
import { bySecret, bySeat } from "./entry.ts";
import type { HttpNeeds } from "./needs.ts";
import { refuse, refuseFor } from "./refuse.ts";
import { goFrom, seatIn } from "./seatRoutes.ts";

/** Calling a circle, its public card, its links and its settings. */
export function circleRoutes(needs: HttpNeeds): Router {
  const { circles, origins } = needs;
  const router = Router();

  router.post("/circles", async (request, response) => {
    const { name, settings } = callBody.parse(request.body);
    const address = addressOf(request);
    const wait = await needs.calls.take(address);
    if (wait > 0) return refuseFor(response, "tooManyCircles", wait);
    const called = await circles.call(settings);
    if (isRejection(called)) {
      await needs.calls.giveBack(address);
      return refuse(response, called.rejected);
    }
    const seat = await seatIn(needs, called, { kind: "link", role: "facilitator" }, name, response);
    if (seat) response.status(201).json({ circle: called.id });
  });

  router.post("/circles/:id/card", async (request, response) => {
    const { secret } = cardBody.parse(request.body);
    const entry = await bySecret(needs, request, response, secret);
    if (!entry) return;
    const { circle } = entry.live;
    if (circle.status === "erased") return refuse(response, "noSuchCircle");
    const { title, intention, startsAt, zone, plan, seatLimit } = circle.settings;
    const seated = circle.seats.filter((seat) => seat.standing === "seated").length;
    response.json({
      title,
      intention,
      startsAt,
      zone,
      status: circle.status,
      doorsOpenAt: startsAt - doorsBefore,
      keepDays: circle.settings.keepDays,
      rounds: plan.rounds.map(({ kind, minutes }) => ({ kind, minutes })),
      seatsFree: seated < seatLimit,
      facilitates: entry.role === "facilitator",
    } satisfies Card);
  });

  router.get("/circles/:id/links", async (request, response) => {
    const entry = await bySeat(needs, request, response, "facilitator");
    if (!entry) return;
    const { id, links } = entry.live.circle;
    const link = (secret: string) => {
      const url = `${origins[0]}/c/${id}#${secret}`;
      return { url, qr: renderSVG(url, { border: 2 }) };
    };
    response.json({ peer: link(links.peer), facilitator: link(links.facilitator) });
  });

  router.get("/circles/:id/settings", async (request, response) => {
    const entry = await bySeat(needs, request, response, "facilitator");
    if (!entry) return;
    const { settings, movedAt } = entry.live.circle;
    // Not the circle's own version: whoever asks again and again would see it rise with what others do in private.
    response.json({ settings, version: movedAt });
  });

  router.put("/circles/:id/settings", async (request, response) => {
    const settings = settingsBody.parse(request.body);
    const entry = await bySeat(needs, request, response, "facilitator");
    if (!entry) return;
    const actor = { kind: "seat", seat: entry.seat.id } as const;
    const answer = await entry.live.execute({ type: "edit", settings }, actor, needs.random.id());
    return answer.ok ? void response.status(204).end() : refuse(response, answer.code);
  });

  router.delete("/circles/:id", async (request, response) => {
    const entry = await bySeat(needs, request, response, "facilitator");
    if (entry) await goFrom(needs, entry, { type: "eraseCircle" }, response);
  });

  return router;
}
