import { heartbeatFrame, keptFrame, syncFrame } from "@beside/server/pages/frames.ts";
import { closeCodes, limits, pageText } from "@beside/shared/protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import WebSocket from "ws";
import * as Y from "yjs";
import { until } from "../harness/until.ts";
import { type Editor, type RawSocket, openEditor, openRaw } from "./editor.ts";
import { type OpenGateway, type Person, openGateway } from "./openGateway.ts";

let gateway: OpenGateway;
let editors: Editor[];

beforeEach(async () => {
  gateway = await openGateway();
  editors = [];
});
afterEach(async () => {
  for (const editor of editors) editor.close();
  await gateway.stop();
  const logged = JSON.stringify(gateway.log.lines.map(({ fields }) => fields));
  expect(logged).not.toMatch(/Samir|Ines|Ruth|word|train|undisturbed/);
  expect(logged).not.toContain(gateway.live.id);
});

function edit(page: string, person?: Person, doc?: Y.Doc): Editor {
  const editor = openEditor(gateway, page, person, doc);
  editors.push(editor);
  return editor;
}
async function editInStep(page: string, person: Person, doc?: Y.Doc): Promise<Editor> {
  const editor = edit(page, person, doc);
  await until("the editor is in step", () => editor.provider.synced);
  return editor;
}
const myPage = () => gateway.pageOf(gateway.peer);
const textOfMine = () => gateway.pages.textOf(gateway.live, myPage());

/** The updates that a document makes while something is done to it. */
function updatesOf(doc: Y.Doc, act: (text: Y.Text) => void): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const note = (update: Uint8Array) => void updates.push(update);
  doc.on("update", note);
  act(doc.getText(pageText));
  doc.off("update", note);
  return updates;
}

describe("who may write", () => {
  it("two tabs of one person come to the same text, and the circle's ticks have their words", async () => {
    const one = await editInStep(myPage(), gateway.peer);
    const two = await editInStep(myPage(), gateway.peer);
    one.text.insert(0, "words from one ");
    two.text.insert(0, "words from two ");
    await until("both have both", () => one.text.length === 30 && two.text.length === 30);
    expect(one.text.toJSON()).toBe(two.text.toJSON());
    expect(await textOfMine()).toBe(one.text.toJSON());
    await until("both left in ticks", () => gateway.ticks.flat().length === 2);
    expect(gateway.wrote).toEqual([1, 2].map(() => [myPage(), gateway.peer.seat]));
  });

  it("two facilitators write one prompt, which begins with what was planned", async () => {
    const round = gateway.live.circle.rounds[0];
    const prompt = round?.prompt ?? "";
    const one = await editInStep(prompt, gateway.facilitator);
    const two = await editInStep(prompt, gateway.facilitator);
    expect(one.text.toJSON()).toBe(round?.planned.prompt);
    one.text.insert(0, "Slowly: ");
    await until("the other sees it", () => two.text.toJSON().startsWith("Slowly: How"));
    expect(edit(prompt, gateway.peer).codes).toEqual([]);
    await until("a peer has no pen for it", () => editors.at(-1)?.codes[0] === closeCodes.noPen);
  });

  it("somebody without a seat is turned away for good", async () => {
    const stranger = edit(myPage());
    const elsewhere = edit("nowhere.page", gateway.peer);
    await until("both were told", () => stranger.codes.length + elsewhere.codes.length === 2);
    expect([...stranger.codes, ...elsewhere.codes]).toEqual([closeCodes.noSeat, closeCodes.noSeat]);
    expect(stranger.provider.shouldConnect).toBe(false);
  });

  it("[PG5] a page that is somebody else's and one that does not exist are answered alike", async () => {
    const theirs = await openRaw(gateway, gateway.pageOf(gateway.other), gateway.peer);
    const none = await openRaw(gateway, `${gateway.live.id}.none`, gateway.peer);
    await until("both were told", () => theirs.code !== null && none.code !== null);
    expect([theirs.code, none.code]).toEqual([closeCodes.noPen, closeCodes.noPen]);
    expect([...theirs.heard, ...none.heard]).toEqual([]);
  });

  it("another site's page is refused before it becomes a socket", async () => {
    const cookie = gateway.peer.cookie;
    for (const origin of ["https://elsewhere.example", "null", undefined]) {
      const headers = { cookie, ...(origin === undefined ? {} : { origin }) };
      const ws = new WebSocket(`${gateway.address}/${myPage()}`, { headers });
      const status = await new Promise((resolve) => {
        ws.once("unexpected-response", (_request, response) => resolve(response.statusCode));
        ws.once("open", () => resolve("open"));
      });
      expect(status).toBe(403);
      ws.on("error", () => undefined);
      ws.terminate();
    }
  });

  it("whoever leaves the circle is cut off at once", async () => {
    const mine = await openRaw(gateway, myPage(), gateway.peer);
    await gateway.run(gateway.peer, { type: "leave" });
    await until("cut off", () => mine.code === closeCodes.noSeat);
  });

  it("the oldest of too many sockets of one person on one page goes", async () => {
    const sockets: RawSocket[] = [];
    for (let count = 0; count <= limits.socketsPerSeat; count++) {
      sockets.push(await openRaw(gateway, myPage(), gateway.peer));
    }
    await until("the oldest is gone", () => sockets[0]?.code === closeCodes.tooManySockets);
    expect(sockets.slice(1).every(({ code }) => code === null)).toBe(true);
  });
});

describe("what is taken in", () => {
  it("noise ends its own socket and disturbs nobody else", async () => {
    const writer = await editInStep(gateway.pageOf(gateway.other), gateway.other);
    const noises: (Uint8Array | string)[] = [
      "text",
      Uint8Array.of(),
      Uint8Array.of(9, 9, 9),
      syncFrame("update", Uint8Array.of(1, 2, 3)),
      syncFrame("step1", Uint8Array.of(200, 1)),
      syncFrame("update", Y.encodeStateAsUpdate(titled())),
    ];
    for (const noise of noises) {
      const socket = await openRaw(gateway, myPage(), gateway.peer);
      socket.send(noise);
      await until("it was closed", () => socket.code !== null);
      expect(socket.code).toBe(closeCodes.badFrame);
    }
    writer.text.insert(0, "undisturbed");
    await until("it is kept", () => writer.kept.includes(2));
    expect(writer.codes).toEqual([]);
    expect(await textOfMine()).toBe("");
    expect(gateway.ticks.flat()).toEqual([gateway.pageOf(gateway.other)]);

    function titled(): Y.Doc {
      const doc = new Y.Doc();
      doc.getText("title").insert(0, "another root");
      return doc;
    }
  });

  it("more than fits is answered with its own code", async () => {
    const writer = edit(myPage(), gateway.peer);
    writer.text.insert(0, "x".repeat(limits.updateBytes));
    await until("told that it is full", () => writer.codes.includes(closeCodes.pageFull));
  });

  it("what is typed before the first sync may lean on words that come with it", async () => {
    const doc = new Y.Doc();
    updatesOf(doc, (text) => text.insert(0, "offline "));
    const [early = new Uint8Array()] = updatesOf(doc, (text) => text.insert(8, "words"));
    const socket = await openRaw(gateway, myPage(), gateway.peer);
    socket.send(syncFrame("update", early));
    socket.send(syncFrame("step2", Y.encodeStateAsUpdate(doc)));
    await until("both are kept", () => socket.heard.some((frame) => frame.equals(keptFrame(2))));
    expect(await textOfMine()).toBe("offline words");
    expect(socket.heard.some((frame) => frame.equals(keptFrame(1)))).toBe(false);
  });

  it("a gap after the first sync is answered with a new sync", async () => {
    const doc = new Y.Doc();
    const socket = await openRaw(gateway, myPage(), gateway.peer);
    socket.send(syncFrame("step2", Y.encodeStateAsUpdate(doc)));
    updatesOf(doc, (text) => text.insert(0, "lost "));
    const [late = new Uint8Array()] = updatesOf(doc, (text) => text.insert(5, "words"));
    socket.send(syncFrame("update", late));
    await until("asked to come back", () => socket.code === closeCodes.resync);
  });

  it("[PG3] after its round a page takes what was written while away, and no keystrokes", async () => {
    const away = new Y.Doc();
    away.getText(pageText).insert(0, "written on the train");
    await gateway.run(gateway.facilitator, { type: "end", seen: gateway.live.circle.movedAt });
    await gateway.run(gateway.facilitator, { type: "end", seen: gateway.live.circle.movedAt });
    const editor = await editInStep(myPage(), gateway.peer, away);
    await until("it is kept", () => editor.kept.includes(1));
    expect(await textOfMine()).toBe("written on the train");
    editor.text.insert(0, "!");
    await until("keystrokes are refused", () => editor.codes[0] === closeCodes.resync);

    const raw = await openRaw(gateway, myPage(), gateway.peer);
    raw.send(syncFrame("step2", Uint8Array.of(0, 0)));
    const [keystroke = new Uint8Array()] = updatesOf(new Y.Doc(), (text) => text.insert(0, "?"));
    raw.send(syncFrame("step2", keystroke));
    await until("a second sync brings nothing new", () => raw.code === closeCodes.resync);
    expect(await textOfMine()).not.toContain("?");
  });
});

describe("kept", () => {
  it("comes after the commit, and not before", async () => {
    const editor = await editInStep(myPage(), gateway.peer);
    await until("the sync is kept", () => editor.kept.includes(1));
    gateway.store.hold();
    editor.text.insert(0, "words");
    await until("the store has it in hand", () => gateway.store.groups.length === 1);
    expect(await textOfMine()).toBe("words");
    const other = await openRaw(gateway, myPage(), gateway.peer);
    other.send(syncFrame("step2", Y.encodeStateAsUpdate(editor.doc)));
    other.send(heartbeatFrame);
    await until("the same words came again", () => other.ws.bufferedAmount === 0);
    expect(editor.kept).toEqual([1]);
    expect(other.heard).toHaveLength(1);
    gateway.store.letGo();
    await until("both are told", () => editor.kept.includes(2) && other.heard.length === 2);
    expect(other.heard[1]).toEqual(keptFrame(1));
  });

  it("comes when the store is back, with everything that was written meanwhile", async () => {
    const editor = await editInStep(myPage(), gateway.peer);
    gateway.store.fail(true);
    editor.text.insert(0, "first words ");
    await until("it was tried", () =>
      gateway.log.lines.some(({ message }) => message === "words not kept yet"),
    );
    editor.text.insert(12, "and more");
    gateway.store.fail(false);
    await until("all is kept", () => editor.kept.includes(3));
    const stored = await gateway.store.load(gateway.live.id, myPage());
    const doc = new Y.Doc();
    for (const update of stored) Y.applyUpdate(doc, update);
    expect(doc.getText(pageText).toJSON()).toBe("first words and more");
  });

  it("is said of everything before the gateway stops, and clients will come back", async () => {
    const editor = await editInStep(myPage(), gateway.peer);
    gateway.store.hold();
    editor.text.insert(0, "last words");
    await until("it came", async () => (await textOfMine()) === "last words");
    let stopped = false;
    const stopping = gateway.stopGateway().then(() => {
      stopped = true;
    });
    await until("it is being stored", () => gateway.store.groups.length > 0);
    expect(stopped).toBe(false);
    gateway.store.letGo();
    await stopping;
    expect(editor.kept.at(-1)).toBe(2);
    await until("told to come back", () => editor.codes.includes(closeCodes.stopping));
    expect(editor.provider.shouldConnect).toBe(true);
    expect(await gateway.store.load(gateway.live.id, myPage())).toHaveLength(1);
  });

  it("a page that could not be read is asked for again", async () => {
    const page = myPage();
    gateway.store.fail(true);
    const editor = edit(page, gateway.peer);
    await until("told to come back", () => editor.codes.includes(closeCodes.resync));
    gateway.store.fail(false);
    await until("in step", () => editor.provider.synced);
  });
});
