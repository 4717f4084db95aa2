import { keptFrame, syncFrame } from "@beside/server/pages/frames.ts";
import { closeCodes, pageText } from "@beside/shared/protocol";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { Guest } from "../harness/guest.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";
import { asks } from "./askTable.ts";
import { knockAtCircle, knockAtPage } from "./knock.ts";
import { type SeatedCircle, pageOf, pageOfNobody, seatedCircle } from "./seatedCircle.ts";
import { tablesIn } from "./table.ts";
import { askedAtSocket } from "./wireCommands.ts";

// `whoMayWhat.test.ts` over the real wire: who may open which page's socket, what becomes of what
// they write there, and who may open the circle's. The second round of one circle is looked at while
// it is led from one situation to the next.

/** `writes`; `late`: no keystrokes, but what was written while away; or the code it is closed with. */
const told = tablesIn(`
  waiting                   | own    | another's | prompt | none
  facilitator               | noPen  | noPen     | writes | noPen
  peer, not agreed          | noPen  | noPen     | noPen  | noPen
  left, stranger, elsewhere | noSeat | noSeat    | noSeat | noSeat

  open, moving on, paused, grace | own    | another's | prompt | none
  facilitator               | writes | noPen     | writes | noPen
  peer                      | writes | noPen     | noPen  | noPen
  not agreed                | noPen  | noPen     | noPen  | noPen
  left, stranger, elsewhere | noSeat | noSeat    | noSeat | noSeat

  ended, set aside          | own    | another's | prompt | none
  facilitator               | late   | noPen     | writes | noPen
  peer                      | late   | noPen     | noPen  | noPen
  not agreed                | noPen  | noPen     | noPen  | noPen
  left, stranger, elsewhere | noSeat | noSeat    | noSeat | noSeat

  closed                    | own    | another's | prompt | none
  facilitator, peer         | late   | noPen     | noPen  | noPen
  not agreed                | noPen  | noPen     | noPen  | noPen
  left, stranger, elsewhere | noSeat | noSeat    | noSeat | noSeat
`);

/** These are no commands of the socket: `claims.test.ts` sends them all the same. */
const overHttp = ["edit", "eraseCircle", "promote", "timePassed"];

/** The circle's socket does not ask what round it is. */
const welcome = {
  facilitator: "open",
  peer: "open",
  "not agreed": "open",
  left: "noSeat",
  stranger: "noSeat",
  elsewhere: "noSeat",
} as const;

let circle: SeatedCircle;
let people: Record<string, Guest>;
let left: string | undefined;

beforeAll(async () => {
  circle = await seatedCircle();
  const { server, mara, an, comes } = circle;
  const elsewhere = server.guest();
  await elsewhere.call("Eve", settingsAt(server.time.now() + 60_000));
  people = {
    facilitator: mara,
    peer: an,
    "not agreed": await comes("Nel"),
    left: await comes("Lou"),
    stranger: server.guest(),
    elsewhere,
  };
});
afterAll(() => circle.server.stop());

/** How Mara leads the circle from the situation before to this one. */
const lead = {
  async waiting() {
    left = pageOf(person("left"), 1);
    const cookie = person("left").cookie;
    await person("left").request("DELETE", `/circles/${circle.mara.circle}/seat`);
    // The cookie that the server took back, as somebody would send it who had copied it.
    people["left"] = Object.assign(circle.server.guest(), { copied: cookie });
  },
  async open() {
    await next("running");
  },
  async "moving on"() {
    await moves("next");
    await until("all have seen it", () =>
      [circle.mara, circle.an, circle.bo].every((guest) => guest.view.leaving !== null),
    );
  },
  async paused() {
    await moves("undo");
    await until("all have seen it", () =>
      [circle.mara, circle.an, circle.bo].every((guest) => guest.view.leaving === null),
    );
    await moves("pause");
  },
  async grace() {
    await moves("resume");
    await seen("open");
    await moves("end");
  },
  async ended() {
    await moves("end");
  },
  async "set aside"() {
    await moves("back");
  },
  async closed() {
    await next("running");
    await next("running");
    await next("closed");
  },
};
const statuses = {
  waiting: "waiting",
  open: "open",
  "moving on": "grace",
  paused: "paused",
  grace: "grace",
  ended: "ended",
  "set aside": "waiting",
  closed: "ended",
} as const;

/** Her moves are counted with all that she asked before: she waits until she may. */
async function moves(type: Parameters<Guest["move"]>[0]): Promise<void> {
  await until(`she may ${type}`, async () => {
    const answer = await circle.mara.move(type);
    if (!answer.ok && answer.code !== "slowDown") throw new Error(`refused: ${answer.code}`);
    return answer.ok;
  });
}

async function next(status: string): Promise<void> {
  const before = circle.mara.view.current;
  await moves("next");
  await circle.server.time.ahead(60_000);
  await until(
    "all have moved",
    () => circle.mara.view.status === status && circle.mara.view.current !== before,
  );
}

async function seen(status: string): Promise<void> {
  for (const guest of [circle.mara, circle.an, circle.bo, person("not agreed")]) {
    await until(`it is ${status}`, () => guest.view.rounds[1]?.clock.status === status);
  }
}

function person(name: string): Guest {
  const guest = people[name];
  if (!guest) throw new Error(`nobody is called ${name}`);
  return guest;
}

const cookieOf = (name: string): string => {
  const guest = person(name);
  return "copied" in guest ? String(guest.copied) : guest.cookie;
};

function pageFor(name: string, column: string): string {
  const { mara, bo } = circle;
  const nobody = pageOfNobody(mara);
  switch (column) {
    case "own":
      if (name === "left") return left ?? nobody;
      return name === "stranger" || name === "elsewhere"
        ? nobody
        : (pageOf(person(name), 2) ?? nobody);
    case "another's":
      return pageOf(bo, 2) ?? nobody;
    case "prompt":
      return mara.view.rounds[1]?.prompt ?? nobody;
    default:
      return nobody;
  }
}

/** Opens a page's socket, catches up with nothing, types one letter; tells what came of it. */
async function writing(name: string, column: string): Promise<string> {
  const { server } = circle;
  const visitor = { origin: server.origin, cookie: cookieOf(name) };
  const { came, ws } = await knockAtPage(server.origin, pageFor(name, column), visitor);
  if (came !== "open") return wordFor(came);
  let letter = "";
  ws.on("message", (frame: Buffer) => {
    if (frame.equals(keptFrame(2))) letter = "writes";
  });
  ws.once("close", (code) => {
    letter = code === closeCodes.resync ? "late" : wordFor(code);
  });
  ws.send(syncFrame("step2", Uint8Array.of(0, 0)));
  ws.send(syncFrame("update", oneLetter()));
  await until("something came of it", () => letter !== "");
  ws.terminate();
  return letter;
}

function oneLetter(): Uint8Array {
  const doc = new Y.Doc();
  doc.getText(pageText).insert(0, "x");
  return Y.encodeStateAsUpdate(doc);
}

const wordFor = (code: string | number): string =>
  Object.entries(closeCodes).find(([, each]) => each === code)?.[0] ?? String(code);

describe.each(Object.keys(lead) as (keyof typeof lead)[])("a round that is %s", (situation) => {
  beforeAll(async () => {
    await lead[situation]();
    await seen(statuses[situation]);
  });

  it("[PG2][PG3][PG4][PG5] every page's socket does as it is written here", async () => {
    const cells = told.get(situation) ?? [];
    const filled = await Promise.all(
      cells.map(async ({ row, column }) => ({ row, column, says: await writing(row, column) })),
    );
    expect(filled).toEqual(cells);
    expect(cells).toHaveLength(24);
  });

  it("[VI7] the circle's socket opens for those who have a seat in it", async () => {
    const { server, mara } = circle;
    for (const [name, says] of Object.entries(welcome)) {
      const visitor = { origin: server.origin, cookie: cookieOf(name) };
      const { came, ws } = await knockAtCircle(server.origin, mara.circle, visitor);
      expect([name, came]).toEqual([name, says]);
      ws.terminate();
    }
  });

  it("[CO1][CO2] every refusal of the table is given at the circle's socket, and nothing changes", async () => {
    const { mara, bo } = circle;
    const before = mara.view;
    for (const name of ["facilitator", "peer", "not agreed"]) {
      const cells = (asks.get(name) ?? []).filter(
        ({ row, column, says }) =>
          column === situation && !["done", "same"].includes(says) && !overHttp.includes(row),
      );
      expect(cells.length).toBeGreaterThan(name === "facilitator" ? 3 : 10);
      const given = cells.map(async (cell) => ({
        ...cell,
        says: await askedAtSocket(cell.row, person(name), bo),
      }));
      expect(await Promise.all(given)).toEqual(cells);
    }
    expect(await mara.ask({ type: "end", seen: 1 })).toMatchObject({ ok: false });
    expect(mara.view).toEqual(before);
  });

  it("[PG3] what was written while away comes in, where it says late", async () => {
    const cells = (told.get(situation) ?? []).filter(({ says }) => says === "late");
    for (const { row, column } of cells) {
      const guest = person(row);
      const doc = new Y.Doc();
      doc.getText(pageText).insert(0, `${row}, while ${situation}. `);
      const page = await guest.open(pageFor(row, column), doc);
      await until("it is kept", () => page.kept() === 1);
      page.close();
    }
  });
});
