import { limits, refusal, sentenceFor } from "@beside/shared/protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { until } from "../harness/until.ts";
import { type SeatedCircle, seatedCircle } from "../privacy/seatedCircle.ts";

const seatLimit = 5;

/** Somebody with the peers' link who comes and goes, again and again, to make a circle of no use to the others. */
describe("somebody who comes and goes", () => {
  let circle: SeatedCircle;
  let secret: string;
  beforeEach(async () => {
    circle = await seatedCircle({ seatLimit });
    secret = (await circle.mara.secrets()).peer;
  });
  afterEach(() => circle.server.stop());

  const tooMuch = { code: "manyAtOnce", sentence: sentenceFor("manyAtOnce") };
  const visit = async (end: "seat" | "seat/everything") => {
    const guest = circle.server.guest();
    const came = await guest.join(circle.mara.circle, secret, "Nel");
    if (came.status !== 201) return came;
    return guest.request("DELETE", `/circles/${circle.mara.circle}/${end}`);
  };

  it("is soon told to wait, and is in nobody's picture when they have gone", async () => {
    const { mara, bo } = circle;
    const before = bo.view.seats.length;
    let visits = 0;
    let last = await visit("seat");
    for (; last.status === 204; visits++) last = await visit("seat");
    // An and Bo came in the same minute.
    expect(visits).toBe(limits.comingsPerSeat * seatLimit - 2);
    expect([last.status, refusal.parse(last.json)]).toEqual([429, tooMuch]);
    expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
    await until("all have left", () => bo.view.seats.length === before);
    expect(bo.view.pages).toHaveLength(before);
    await bo.write("Undisturbed.");
    await until("Mara reads it", () => mara.readsFrom("Bo") === "Undisturbed.");
  });

  it("cannot have the circle sealed anew as often as they like, over either road", async () => {
    for (let count = 0; count < limits.takeAllsPerSeat * seatLimit; count++) {
      expect((await visit("seat/everything")).status).toBe(204);
    }
    const refused = await visit("seat/everything");
    expect([refused.status, refusal.parse(refused.json)]).toEqual([429, tooMuch]);
    const { bo, an } = circle;
    expect(await bo.ask({ type: "takeAll" })).toEqual({ ok: false, ...tooMuch });
    expect(bo.socket.connected).toBe(true);
    for (let count = 0; count < limits.erasuresPerPerson; count++) {
      const page = an.myPage;
      expect((await an.ask({ type: "erasePage", page })).ok).toBe(true);
      await until("An has another", () => an.myPage !== page);
    }
    expect(await an.ask({ type: "erasePage", page: an.myPage })).toEqual({ ok: false, ...tooMuch });
    expect((await bo.ask({ type: "erasePage", page: bo.myPage })).ok).toBe(true);
    expect((await bo.request("DELETE", `/circles/${bo.circle}/seat`)).status).toBe(204);
  });
});
