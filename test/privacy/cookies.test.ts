import { syncFrame } from "@beside/server/pages/frames.ts";
import { closeCodes, pageText } from "@beside/shared/protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";
import { closing, knockAtCircle, knockAtPage } from "./knock.ts";
import { type SeatedCircle, seatedCircle } from "./seatedCircle.ts";

/** A seat is a cookie for one circle, until it is left. */
describe("whose cookie opens a socket", () => {
  let circle: SeatedCircle;
  beforeEach(async () => {
    circle = await seatedCircle();
  });
  afterEach(() => circle.server.stop());

  const atBoth = async (cookie: string): Promise<readonly (string | number)[]> => {
    const { server, an } = circle;
    const visitor = { origin: server.origin, cookie };
    const page = await knockAtPage(server.origin, an.myPage, visitor);
    const room = await knockAtCircle(server.origin, an.circle, visitor);
    for (const { ws } of [page, room]) ws.terminate();
    return [page.came, room.came];
  };
  const turnedAway = [closeCodes.noSeat, "noSeat"];

  it("An's own, also among others", async () => {
    expect(await atBoth(circle.an.cookie)).toEqual(["open", "open"]);
    expect(await atBoth(`theme=dark; ${circle.an.cookie}; other=1`)).toEqual(["open", "open"]);
  });

  it("[VI7] none, an invented one, one cut short, and one of another circle do not", async () => {
    const { server, an } = circle;
    const eve = server.guest();
    await eve.call("Eve", settingsAt(server.time.now() + 60_000));
    const token = eve.cookie.slice(eve.cookie.indexOf("=") + 1);
    const cookies = [
      "",
      "beside=1",
      `beside-${an.circle}=`,
      `beside-${an.circle}=${"x".repeat(43)}`,
      an.cookie.slice(0, -1),
      `${an.cookie}x`,
      eve.cookie,
      `beside-${an.circle}=${token}`,
      `beside-${an.circle}=%00`,
    ];
    for (const cookie of cookies) expect(await atBoth(cookie)).toEqual(turnedAway);
  });

  it("[SE6] that of a seat that was left does not, also when it was copied before", async () => {
    const { an } = circle;
    const copied = an.cookie;
    await an.request("DELETE", `/circles/${an.circle}/seat`);
    expect(an.cookie).toBe("");
    expect(await atBoth(copied)).toEqual(turnedAway);
  });

  it("[SE6] leaving cuts both sockets, with words in flight, and nothing more is taken in", async () => {
    const { server, mara, an } = circle;
    const visitor = { origin: server.origin, cookie: an.cookie };
    const { ws } = await knockAtPage(server.origin, an.myPage, visitor);
    const room = await knockAtCircle(server.origin, an.circle, visitor);
    const closed = Promise.all([closing(ws), closing(room.ws)]);
    const written = new Y.Doc();
    let left = false;
    let typedAfter = 0;
    written.on("update", (update: Uint8Array) => ws.send(syncFrame("update", update)));
    ws.send(syncFrame("step2", Uint8Array.of(0, 0)));
    const typing = (async () => {
      // As somebody would who takes no notice of having left.
      while (ws.readyState === ws.OPEN && typedAfter < 50) {
        if (left) typedAfter += 1;
        const text = written.getText(pageText);
        text.insert(text.length, left ? "AFTER " : "before ");
        await new Promise((done) => setTimeout(done, 25));
      }
    })();
    await until("Mara reads the first of it", () => (mara.readsFrom("An") ?? "").length > 20);
    await an.request("DELETE", `/circles/${an.circle}/seat`);
    left = true;
    const [code] = await closed;
    await typing;
    expect(code).toBe(closeCodes.noSeat);
    await until("the others see that An left", () =>
      mara.view.seats.some((seat) => seat.name === "An" && seat.left),
    );
    // Whatever was on its way is here by the time that Bo's words are.
    await circle.bo.write("later");
    await until("Bo's words came", () => mara.readsFrom("Bo") === "later");
    const kept = mara.readsFrom("An") ?? "";
    expect("before ".repeat(200).startsWith(kept)).toBe(true);
    expect(kept).not.toContain("AFTER");
  });
});
