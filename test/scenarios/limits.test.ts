import { keptFrame, syncFrame } from "@beside/server/pages/frames.ts";
import { closeCodes, limits, live, pageText, refusal, sentenceFor } from "@beside/shared/protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type WebSocket from "ws";
import * as Y from "yjs";
import { settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";
import { type Knock, closing, knockAtCircle, knockAtPage } from "../privacy/knock.ts";
import { type SeatedCircle, seatedCircle } from "../privacy/seatedCircle.ts";

// The limits of the wire, at the real server: what fits is taken, one more is not, and whoever sends
// it is told how. Those of one update's inside are tested in `guard.test.ts`.

let circle: SeatedCircle;
beforeEach(async () => {
  circle = await seatedCircle();
});
afterEach(() => circle.server.stop());

const asAn = () => ({ origin: circle.server.origin, cookie: circle.an.cookie });
const atPage = async (): Promise<Knock> =>
  knockAtPage(circle.server.origin, circle.an.myPage, asAn());
const atCircle = async (): Promise<Knock> =>
  knockAtCircle(circle.server.origin, circle.an.circle, asAn());

describe("sockets of one seat", () => {
  it("the oldest of too many at the circle goes, and the others stay", async () => {
    circle.an.away();
    const sockets: WebSocket[] = [];
    for (let count = 0; count < limits.socketsPerSeat; count++) sockets.push((await atCircle()).ws);
    const oldest = sockets.map(closing)[0];
    sockets.push((await atCircle()).ws);
    await oldest;
    const open = sockets.map((ws) => ws.readyState === ws.OPEN);
    expect(open).toEqual([false, true, true, true]);
    expect(circle.bo.socket.connected).toBe(true);
    for (const ws of sockets) ws.terminate();
  });

  it("the oldest of too many at a page goes for good, and the others stay", async () => {
    const sockets: WebSocket[] = [];
    for (let count = 0; count < limits.socketsPerSeat; count++) sockets.push((await atPage()).ws);
    const oldest = sockets.map(closing)[0];
    sockets.push((await atPage()).ws);
    expect(await oldest).toBe(closeCodes.tooManySockets);
    const open = sockets.map((ws) => ws.readyState === ws.OPEN);
    expect(open).toEqual([false, true, true, true]);
    for (const ws of sockets) ws.terminate();
  });
});

describe("commands in a second", () => {
  it("so many at once are done, the others are refused, and later one may again", async () => {
    const { an, bo } = circle;
    const send = async () => an.ask({ type: "askTime", round: an.round });
    // Agreeing was one of them.
    const fit = limits.commandBurst - 1;
    const answers = await Promise.all(Array.from({ length: fit + 5 }, send));
    const codes = answers.map((answer) => (answer.ok ? "done" : answer.code));
    expect(codes).toEqual([
      ...Array.from({ length: fit }, () => "done"),
      ...Array.from({ length: 5 }, () => "slowDown"),
    ]);
    expect(await bo.ask({ type: "askTime", round: bo.round })).toMatchObject({ ok: true });
    await until("An may again", async () => (await send()).ok);
  });

  it("what cannot be read counts too", async () => {
    const { an } = circle;
    const answers = await Promise.all(Array.from({ length: 30 }, () => an.send({ noise: 1 })));
    const codes = answers.map((answer) => (answer.ok ? "done" : answer.code));
    expect(codes.filter((code) => code === "badRequest")).toHaveLength(limits.commandBurst - 1);
    expect(codes.at(-1)).toBe("slowDown");
  });
});

describe("asking for the clock", () => {
  it("so often at once is answered, more is not; others are answered, and later one may again", async () => {
    const { ws } = await atCircle();
    let answers = 0;
    ws.on("message", (data: Buffer) => {
      if (/^43\d+\[\d+\]$/.test(data.toString())) answers += 1;
    });
    for (let n = 0; n < 4 * limits.clockAskBurst; n++) ws.send(`42${n}["${live.clock}"]`);
    await until("so many are answered", () => answers >= limits.clockAskBurst);
    expect(await circle.an.clock()).toBe(circle.server.time.now());
    // Nothing more of the flood; a few of those that came late, where the machine was slow.
    expect(answers).toBeLessThan(2 * limits.clockAskBurst);
    const before = answers;
    await until("one may again", () => {
      ws.send(`42999["${live.clock}"]`);
      return answers > before;
    });
    ws.terminate();
  });
});

describe("circles called from one address", () => {
  it("so many in an hour, then a sentence with the time to wait; others may go on", async () => {
    const { server } = circle;
    const settings = settingsAt(server.time.now() + 60_000);
    const call = async (from: string | null, change = {}) =>
      server
        .guest()
        .request(
          "POST",
          "/circles",
          { name: "Mara", settings: { ...settings, ...change } },
          from === null ? {} : { "x-forwarded-for": from },
        );
    // What is refused by the rules does not count.
    expect((await call("203.0.113.7", { title: "" })).status).toBe(409);
    for (let n = 0; n < limits.callsPerAddress; n++) {
      expect((await call("203.0.113.7")).status).toBe(201);
    }
    const refused = await call("203.0.113.7");
    expect(refused.status).toBe(429);
    expect(refusal.parse(refused.json)).toEqual({
      code: "tooManyCircles",
      sentence: sentenceFor("tooManyCircles"),
    });
    const wait = Number(refused.headers.get("retry-after"));
    expect(wait).toBeGreaterThan(3_000);
    expect(wait).toBeLessThanOrEqual(3_600);
    expect((await call("203.0.113.8")).status).toBe(201);
    // Whoever has a network of IPv6 has as many addresses as they like.
    for (let n = 0; n < limits.callsPerAddress; n++) {
      expect((await call(`2001:db8:0:7::${n + 1}`)).status).toBe(201);
    }
    expect((await call("2001:db8:0:7:8::")).status).toBe(429);
    expect((await call("2001:db8:0:8::1")).status).toBe(201);
    // Where nobody says for whom, everybody has this address.
    for (let n = 0; n < limits.callsPerAddress + 1; n++) {
      expect((await call(null)).status).toBe(201);
    }
  });
});

describe("updates in a second", () => {
  it("a flood of keystrokes slows its writer alone, and every one arrives, in order", async () => {
    const { mara, an, bo } = circle;
    const page = await an.open();
    const flood = Array.from({ length: limits.updateBurst * 2 }, (_, n) => `${n} `);
    for (const stroke of flood) page.text.insert(page.text.length, stroke);
    // What came in one piece is read in one piece; whoever sent it waits for the next one.
    await until("Mara reads it", () => mara.readsFrom("An") === flood.join(""));
    page.text.insert(page.text.length, "The last.");
    await bo.write("Meanwhile.");
    await until("Mara reads Bo", () => mara.readsFrom("Bo") === "Meanwhile.");
    expect(mara.readsFrom("An")).toBe(flood.join(""));
    await until("Mara reads the last", () => mara.readsFrom("An") === `${flood.join("")}The last.`);
    // The sync, each stroke, the last: one connection to the end.
    await until("all of it is kept", () => page.kept() === flood.length + 2);
  });
});

describe("the largest frame", () => {
  it("at a page: one byte more ends that socket before it is read", async () => {
    const fits = await atPage();
    fits.ws.send(new Uint8Array(limits.frameBytes));
    expect(await closing(fits.ws)).toBe(closeCodes.badFrame);
    const over = await atPage();
    over.ws.send(new Uint8Array(limits.frameBytes + 1));
    expect(await closing(over.ws)).toBe(1009);
  });

  it("at the circle: one byte more ends that socket before it is read", async () => {
    const { ws } = await atCircle();
    const answered = new Promise<string>((resolve) => {
      ws.on("message", (data: Buffer) => {
        if (data.toString().startsWith("437")) resolve(data.toString());
      });
    });
    ws.send(command(limits.frameBytes));
    expect(await answered).toContain("badRequest");
    ws.send(command(limits.frameBytes + 1));
    expect(await closing(ws)).toBe(1009);
    expect(circle.an.socket.connected).toBe(true);
  });

  /** A command as Socket.io writes it, the seventh of its connection, so many bytes long. */
  function command(bytes: number): string {
    const [before, after] = [`427["${live.command}","`, '"]'];
    return `${before}${"x".repeat(bytes - before.length - after.length)}${after}`;
  }
});

describe("the largest update, and the largest page", () => {
  it("an update that just fits is taken; one byte more is told that it is full", async () => {
    const { ws } = await synced();
    ws.send(syncFrame("update", ofBytes(limits.updateBytes)));
    await heard(ws, keptFrame(2));
    const over = await synced();
    over.ws.send(syncFrame("update", ofBytes(limits.updateBytes + 1)));
    expect(await closing(over.ws)).toBe(closeCodes.pageFull);
    ws.terminate();
  });

  it.each([
    ["letters", "a", limits.pageLength],
    // Three bytes each: it is the bytes that are full here, and a little of them is not text.
    ["bytes", "言", Math.floor(limits.pageBytes / 3 / 1_000) * 1_000],
  ])(
    "a page that is full of %s keeps what it has, and takes what makes room",
    async (_what, letter, most) => {
      const { mara, an } = circle;
      const first = await an.open();
      for (let at = 0; at < most; at += 10_000) {
        first.text.insert(at, letter.repeat(Math.min(10_000, most - at)));
      }
      await until("it is there", () => mara.readsFrom("An")?.length === most);
      first.close();

      // A page of its own, which knows no more than what is kept.
      const copy = new Y.Doc();
      const second = await an.open(an.myPage, copy);
      const { ws } = await synced();
      const sent = updateOf(copy, (text) => text.insert(0, letter.repeat(1_000)));
      second.close();
      ws.send(syncFrame("update", sent));
      expect(await closing(ws)).toBe(closeCodes.pageFull);
      expect(mara.readsFrom("An")).toBe(letter.repeat(most));

      const third = await an.open();
      third.text.delete(0, 5_000);
      third.text.insert(0, "There is room again. ");
      await until(
        "Mara reads it",
        () => mara.readsFrom("An")?.startsWith("There is room") === true,
      );
      expect(mara.readsFrom("An")?.length).toBe(most - 5_000 + "There is room again. ".length);
    },
  );

  /** A page's socket that has said that it is in step. */
  async function synced(): Promise<Knock> {
    const knock = await atPage();
    knock.ws.send(syncFrame("step2", Uint8Array.of(0, 0)));
    return knock;
  }
});

describe("the largest body", () => {
  it("one that just fits is read, one byte more is not", async () => {
    const { an } = circle;
    const body = (bytes: number) => `"${"x".repeat(bytes - 2)}"`;
    const codes = [limits.bodyBytes, limits.bodyBytes + 1].map(async (bytes) => {
      const { json } = await an.request("POST", "/circles", `[${body(bytes - 2)}]`);
      return refusal.parse(json).code;
    });
    expect(await Promise.all(codes)).toEqual(["badRequest", "tooLarge"]);
  });
});

async function heard(ws: WebSocket, frame: Buffer): Promise<void> {
  return new Promise((resolve) => {
    ws.on("message", (data: Buffer) => {
      if (data.equals(frame)) resolve();
    });
  });
}

function updateOf(doc: Y.Doc, act: (text: Y.Text) => void): Uint8Array {
  const before = Y.encodeStateVector(doc);
  act(doc.getText(pageText));
  return Y.encodeStateAsUpdate(doc, before);
}

/** An update of a new writer that takes exactly so many bytes. */
function ofBytes(bytes: number): Uint8Array {
  const doc = new Y.Doc();
  // A writer's number takes one to five bytes: this one takes five, so that all of these are alike.
  doc.clientID = 2 ** 31 + Math.floor(Math.random() * 2 ** 30);
  const beside = Y.encodeStateAsUpdate(withText(doc, 20_000)).byteLength - 20_000;
  const exact = new Y.Doc();
  exact.clientID = doc.clientID;
  const update = Y.encodeStateAsUpdate(withText(exact, bytes - beside));
  expect(update.byteLength).toBe(bytes);
  return update;
}

function withText(doc: Y.Doc, letters: number): Y.Doc {
  doc.getText(pageText).insert(0, "x".repeat(letters));
  return doc;
}
