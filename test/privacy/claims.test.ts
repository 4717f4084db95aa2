import { heartbeatFrame, syncFrame } from "@beside/server/pages/frames.ts";
import { closeCodes, live, syncMessage } from "@beside/shared/protocol";
import {
  createEncoder,
  toUint8Array,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from "lib0/encoding";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type WebSocket from "ws";
import { until } from "../harness/until.ts";
import { type Knock, closing, knockAtCircle, knockAtPage } from "./knock.ts";
import { type SeatedCircle, pageOf, seatedCircle } from "./seatedCircle.ts";

/** What a browser claims about itself or about others reaches nobody: the server tells what it knows. */
describe("claims", () => {
  let circle: SeatedCircle;
  beforeEach(async () => {
    circle = await seatedCircle();
  });
  afterEach(() => circle.server.stop());

  const word = "quietus";
  const pageSocket = async (guest: { cookie: string }, page: string): Promise<Heard> => {
    const { server } = circle;
    return listening(
      await knockAtPage(server.origin, page, { origin: server.origin, cookie: guest.cookie }),
    );
  };

  it("[PR1] presence sent on a page's socket is heard by nobody, not by the author's other tab either", async () => {
    const { mara, an, bo } = circle;
    const [one, other] = [await pageSocket(an, an.myPage), await pageSocket(an, an.myPage)];
    for (const { ws } of [one, other]) ws.send(syncFrame("step1", Uint8Array.of(0)));
    await until("both are in step", () => one.frames.length > 0 && other.frames.length > 0);
    for (let client = 1; client <= 20; client++) one.ws.send(presenceOf(client, word));
    // A page's words go on, behind the claims: by then they would have come.
    await an.write("Something true.");
    await until("the other tab hears it", () => other.text().includes("Something true."));
    await until("Mara and Bo read it", () =>
      [mara, bo].every((guest) => guest.readsFrom("An") === "Something true."),
    );
    const heard = [...mara.heard, ...bo.heard, ...an.heard, one.text(), other.text()];
    expect(heard.filter((each) => each.includes(word))).toEqual([]);
    const presence = other.frames.filter((frame) => frame[0] === syncMessage.awareness);
    expect(presence.every((frame) => frame.equals(heartbeatFrame))).toBe(true);
    for (const { ws } of [one, other]) ws.terminate();
  });

  it("[PR1] who writes a prompt together hears nothing of it either", async () => {
    const { mara } = circle;
    const prompt = mara.view.rounds[0]?.prompt ?? "";
    const [one, other] = [await pageSocket(mara, prompt), await pageSocket(mara, prompt)];
    other.ws.send(syncFrame("step1", Uint8Array.of(0)));
    one.ws.send(presenceOf(7, word));
    const page = await mara.open(prompt);
    page.text.insert(0, "Slowly. ");
    await until("the other hears it", () => other.text().includes("Slowly. "));
    expect(other.text()).not.toContain(word);
    for (const { ws } of [one, other]) ws.terminate();
  });

  it("to ask for others' presence, or to send what only a server says, ends the socket", async () => {
    const { an } = circle;
    for (const frame of [[syncMessage.queryAwareness], [syncMessage.auth, 0, 0], [16, 9]]) {
      const { ws } = await pageSocket(an, pageOf(an, 1) ?? "");
      const closed = closing(ws);
      ws.send(Uint8Array.from(frame));
      expect(await closed).toBe(closeCodes.badFrame);
    }
  });

  it("[PR1] what only the server says, said by a person on the circle's socket, goes to nobody", async () => {
    const { server, mara, an, bo } = circle;
    const visitor = { origin: server.origin, cookie: an.cookie };
    const { ws } = await knockAtCircle(server.origin, an.circle, visitor);
    const everyone = mara.view.seats.map(({ id }) => id);
    for (const name of [live.presence, live.view, live.words, live.gone, "disconnect", word]) {
      ws.send(`42${JSON.stringify([name, { here: [], writing: everyone, word }])}`);
    }
    await bo.write("Later.");
    await until("Mara reads Bo", () => mara.readsFrom("Bo") === "Later.");
    expect([...mara.heard, ...bo.heard].filter((each) => each.includes(word))).toEqual([]);
    expect(mara.presence.writing).not.toContain(an.view.me.seat);
    await until("Mara sees who is here", () => mara.presence.here.length === everyone.length);
    expect(mara.presence.here.toSorted()).toEqual(everyone.toSorted());
    expect([mara, an, bo].every(({ socket }) => socket.connected)).toBe(true);
    ws.terminate();
  });

  it("[PR1][CO1] a command that says whose it is, or that is of a part its sender does not have, is refused", async () => {
    const { mara, an } = circle;
    const { seat } = mara.view.me;
    const before = mara.view;
    const id = "claim-00000001";
    for (const command of [
      { type: "agree", version: 1, seat },
      { type: "leave", actor: { kind: "seat", seat } },
      { type: "leave", actor: { kind: "server" } },
      { type: "timePassed" },
      { type: "promote", seat: an.view.me.seat },
      { type: "join", name: "Eve", token: "t" },
      { type: "edit", settings: {} },
    ]) {
      expect(await an.send({ id, command })).toMatchObject({ ok: false, code: "badRequest" });
      expect(await an.send({ id, command, seat })).toMatchObject({ code: "badRequest" });
    }
    expect(mara.view).toEqual(before);
  });
});

interface Heard extends Knock {
  readonly frames: readonly Buffer[];
  /** All that came, as if it were text. */
  text(): string;
}

function listening({ came, ws }: { came: string | number; ws: WebSocket }): Heard {
  const frames: Buffer[] = [];
  ws.on("message", (frame: Buffer) => frames.push(frame));
  return { came, ws, frames, text: () => Buffer.concat(frames).toString("utf8") };
}

/** Presence as the stock client sends it, for any writer one likes. */
function presenceOf(client: number, name: string): Uint8Array {
  const state = createEncoder();
  writeVarUint(state, 1);
  writeVarUint(state, client);
  writeVarUint(state, 1);
  writeVarString(state, JSON.stringify({ user: { name }, cursor: { anchor: 0 } }));
  const frame = createEncoder();
  writeVarUint(frame, syncMessage.awareness);
  writeVarUint8Array(frame, toUint8Array(state));
  return toUint8Array(frame);
}
