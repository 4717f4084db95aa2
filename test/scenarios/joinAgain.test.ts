import { refusal, seatAnswer } from "@beside/shared/protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Guest } from "../harness/guest.ts";
import { type SeatedCircle, seatedCircle } from "../privacy/seatedCircle.ts";

const id = "0123456789abcdef0123456789abcdef";

describe("somebody whose answer to a join was lost", () => {
  let circle: SeatedCircle;
  let secret: string;
  beforeEach(async () => {
    circle = await seatedCircle();
    secret = (await circle.mara.secrets()).peer;
  });
  afterEach(() => circle.server.stop());

  /** A join by a browser that has no cookie, as it is when the answer with it did not come. */
  async function joins(body: object, guest: Guest = circle.server.guest()) {
    guest.circle = circle.mara.circle;
    const path = `/circles/${guest.circle}/seats`;
    const { status, json } = await guest.request("POST", path, { secret, name: "Cem", ...body });
    return { status, json, guest };
  }
  const seats = () => circle.mara.view.seats.length;
  const seatOf = ({ json }: { json: unknown }) => seatAnswer.parse(json).seat;

  it("tries again with the same id and gets the seat they took, with its cookie", async () => {
    const before = seats();
    const lost = await joins({ id });
    const again = await joins({ id });
    expect(seatOf(again)).toBe(seatOf(lost));
    expect([lost.status, again.status]).toEqual([201, 200]);
    await again.guest.enter();
    expect(again.guest.view.me.name).toBe("Cem");
    expect(again.guest.view.seats).toHaveLength(before + 1);
  });

  it("gets one seat when both tries arrive at the same time", async () => {
    const before = seats();
    const tries = await Promise.all([joins({ id }), joins({ id }), joins({ id })]);
    expect(new Set(tries.map(seatOf)).size).toBe(1);
    for (const { guest } of tries) await guest.enter();
    expect(tries[0].guest.view.seats).toHaveLength(before + 1);
  });

  it("is not taken for somebody else: another id, or none, is another seat", async () => {
    const joined = [
      await joins({ id }),
      await joins({ id: id.toUpperCase() }),
      await joins({}),
      await joins({}),
    ];
    expect(new Set(joined.map(seatOf)).size).toBe(4);
  });

  it("needs the link's secret all the same", async () => {
    await joins({ id });
    const { json, guest } = await joins({ id, secret: "of-another-circle" });
    expect(refusal.parse(json).code).toBe("noSuchCircle");
    expect(guest.cookie).toBe("");
  });

  it("keeps the seat of their cookie, whatever id comes with it", async () => {
    await joins({ id });
    const { guest, ...first } = await joins({});
    const cookie = guest.cookie;
    expect(seatOf(await joins({ id }, guest))).toBe(seatOf(first));
    expect(guest.cookie).toBe(cookie);
  });

  it("has no way back to a seat that was left", async () => {
    const { guest } = await joins({ id });
    await guest.request("DELETE", `/circles/${guest.circle}/seat`);
    const late = await joins({ id });
    expect(refusal.parse(late.json).code).toBe("noSeat");
    expect(late.guest.cookie).toBe("");
  });

  it("leaves no trace of the id in the log", async () => {
    await joins({ id });
    await joins({ id });
    expect(circle.server.log.join("\n")).not.toContain(id);
  });
});
