import { afterEach, describe, expect, it, vi } from "vitest";
import { callCircle, leave } from "./api.ts";
import { fetchCard, mySeat } from "./door.ts";

const answerWith = (
  respond: (path: string, request: RequestInit) => Response | Promise<Response>,
) => {
  const spy = vi.fn<typeof respond>(async (path, request) => respond(path, request));
  vi.stubGlobal("fetch", spy);
  return spy;
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("asking the server", () => {
  it("gives what the schema reads", async () => {
    const seat = { seat: "s1", name: "Ana", role: "peer" };
    const spy = answerWith(() => Response.json({ ...seat, extra: 1 }));
    expect(await mySeat("a/b")).toEqual({ ok: true, value: seat });
    expect(spy.mock.calls[0]?.[0]).toBe("/api/circles/a%2Fb/seat");
  });

  it("gives a refusal with its sentence", async () => {
    answerWith(() => Response.json({ code: "noSeat", sentence: "No seat." }, { status: 401 }));
    expect(await mySeat("c")).toEqual({ ok: false, code: "noSeat", sentence: "No seat." });
  });

  it("keeps the secret in the body and out of the address", async () => {
    const spy = answerWith(() =>
      Response.json({ code: "noSuchCircle", sentence: "No." }, { status: 404 }),
    );
    await fetchCard("c", "the-secret");
    const [path, request] = spy.mock.calls[0] ?? [];
    expect(path).toBe("/api/circles/c/card");
    expect(request?.body).toBe('{"secret":"the-secret"}');
  });

  it("says that one is offline when nothing could be reached", async () => {
    answerWith(() => Promise.reject(new TypeError("network")));
    expect(await leave("c")).toMatchObject({ ok: false, code: "offline" });
  });

  it("takes an answer without a body where nothing more is to say", async () => {
    answerWith(() => new Response(null, { status: 204 }));
    expect(await leave("c")).toEqual({ ok: true, value: null });
  });

  it("does not pass on what it cannot read", async () => {
    for (const response of [
      new Response("<html>"),
      Response.json({}),
      new Response("x", { status: 502 }),
    ]) {
      answerWith(() => response);
      const plan = { rounds: [] };
      const settings = {
        title: "",
        intention: "",
        startsAt: 0,
        zone: "UTC",
        seatLimit: 2,
        keepDays: 14,
        agreements: [],
        signed: true,
        help: { country: null, lines: [] },
        plan,
      };
      expect(await callCircle("Ana", settings)).toMatchObject({ ok: false, code: "trouble" });
    }
  });
});
