import type { PageId } from "@beside/shared/domain";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CircleServer, circleServer } from "../harness/circleServer.ts";
import type { Guest } from "../harness/guest.ts";
import { type UnsignedCircle, unsignedCircle } from "../harness/unsignedCircle.ts";
import { until } from "../harness/until.ts";

/** Everything that the server sends to each person is recorded, and searched for what joins an unsigned page with a seat or a name. */
describe("in a circle whose pages are unsigned", () => {
  let server: CircleServer;
  let circle: UnsignedCircle;
  /** Whose each page is: from what its author alone is told. */
  const owner = new Map<PageId, string>();

  beforeEach(async () => {
    owner.clear();
    server = await circleServer();
    circle = await unsignedCircle(server);
  });
  afterEach(() => server.stop());

  /** Notes whose pages these are, as their authors' own screens say it. */
  function notePages(): void {
    for (const guest of circle.people) {
      for (const page of guest.view.pages)
        if (page.words === "mine") owner.set(page.id, guest.view.me.seat);
    }
  }
  const responseOf = (guest: Guest): PageId => {
    const page = guest.view.pages.find(({ words, answer }) => words === "mine" && answer);
    if (page?.words !== "mine") throw new Error("no response in hand");
    return page.id;
  };

  async function evening(): Promise<void> {
    const { mara, anselm, boris, cyrille, dimitra } = circle;
    const words = new Map([
      [mara, "marigold"],
      [anselm, "anemone"],
      [boris, "borage"],
      [cyrille, "cyclamen"],
      [dimitra, "dahlia"],
    ]);
    for (const [guest, word] of words) await guest.write(`${word} `);
    notePages();
    await until("all are read", () =>
      [...words.values()].every((word) => boris === whoReads(boris, word)),
    );
    await anselm.ask({ type: "hold", round: anselm.round });
    await anselm.write("held ");
    await anselm.ask({ type: "share", round: anselm.round });
    await boris.ask({ type: "pass", round: boris.round });
    await boris.ask({ type: "takeUp", round: boris.round });
    await cyrille.ask({ type: "done", round: cyrille.round });
    const eva = await circle.comes("Evangelia");
    await eva.write("edelweiss ");
    notePages();
    await dimitra.ask({ type: "erasePage", page: dimitra.myPage });
    await until("she has another", () => !owner.has(dimitra.myPage));
    await dimitra.write("daffodil ");
    notePages();

    await circle.next();
    await until("witnesses are named", () =>
      circle.people.every(({ view }) => view.given.length > 0),
    );
    for (const guest of [anselm, boris]) {
      const [to] = guest.view.given;
      if (!to) throw new Error("nothing was given");
      await guest.ask({ type: "respond", to, kind: "sayBack" });
      await until("it is open", () => guest.view.pages.some(({ answer }) => answer?.to === to));
      await guest.write(`answer of ${words.get(guest)} `, responseOf(guest));
      notePages();
      await guest.ask({ type: "give", page: responseOf(guest) });
    }
    for (const guest of circle.people) {
      const said = guest.view.pages.find(
        (page) =>
          page.words === "readable" &&
          page.answer?.to &&
          owner.get(page.answer.to) === guest.view.me.seat,
      );
      if (said?.words !== "readable") continue;
      await guest.ask({ type: "hear", page: said.id, heard: "notQuite" });
      const lines = () =>
        guest.view.pages.flatMap((page) =>
          page.words === "mine" && page.answer?.kind === "line" ? [page.id] : [],
        );
      await until("the line is open", () => lines().length > 0);
      notePages();
      for (const line of lines()) {
        await guest.write("a line ", line);
        await guest.ask({ type: "give", page: line });
      }
    }
    // Somebody comes back, and is brought everything anew.
    cyrille.away();
    await cyrille.enter();
    await until("she reads again", () => whoReads(cyrille, "borage") === cyrille);
    await dimitra.request("DELETE", `/circles/${dimitra.circle}/seat`);

    await circle.next();
    notePages();
    for (const guest of [mara, anselm, boris, cyrille, eva]) {
      for (const page of guest.view.pages)
        if (page.words === "mine" && page.answer?.kind !== "line")
          await guest.ask({ type: "choose", page: page.id, choice: "circle" });
    }
    await circle.next();
    await until("it is closed", () => cyrille.view.status === "closed");
    for (const guest of [mara, anselm, boris, cyrille, eva]) await guest.keepsake();
  }

  const whoReads = (guest: Guest, word: string): Guest | null =>
    guest.heard.some((message) => message.includes(word)) ? guest : null;

  it("[UN3][UN10] no message joins a page with a seat or a name, to nobody, all evening", async () => {
    await evening();
    expect(owner.size).toBeGreaterThan(12);
    const seats = circle.mara.view.seats;
    const names = [...seats.flatMap(({ id, name }) => [id, name]), ...new Set(owner.values())];
    for (const guest of circle.people) {
      const mine = new Set([guest.view.me.seat as string, guest.view.me.name]);
      const others = names.filter((name) => !mine.has(name));
      const found = guest.heard.flatMap((message) => joinsIn(message, others, guest));
      expect(found).toEqual([]);
    }
  });

  /** Every record in a message that has a page of somebody else beside the name or the seat of somebody else. */
  function joinsIn(message: string, names: readonly string[], guest: Guest): readonly string[] {
    const json = parsed(message);
    if (json === undefined) return names.some((name) => message.includes(name)) ? [message] : [];
    return recordsIn(json).flatMap((record) => {
      const texts = textsOf(record);
      const page = texts.find((text) => owner.has(text as PageId));
      const isOthers = page !== undefined && owner.get(page as PageId) !== guest.view.me.seat;
      return isOthers && texts.some((text) => names.includes(text)) ? [JSON.stringify(record)] : [];
    });
  }

  it("the search finds what it is for", async () => {
    notePages();
    const { mara, anselm } = circle;
    const { seat, name } = anselm.view.me;
    const id = anselm.myPage;
    for (const leak of [{ id, author: seat }, { pages: [{ id, by: { name } }] }]) {
      expect(joinsIn(JSON.stringify(leak), [seat, name], mara)).toHaveLength(1);
    }
    expect(joinsIn(`words of ${name}`, [seat, name], mara)).toHaveLength(1);
    expect(joinsIn(JSON.stringify({ id, author: null }), [seat, name], mara)).toEqual([]);
  });

  it("[UN5] nobody is shown as writing, all evening", async () => {
    await evening();
    for (const guest of circle.people) {
      const signs = guest.heard.map(parsed).filter(isPresence);
      expect(signs.length).toBeGreaterThan(1);
      expect(signs.flatMap(({ writing }) => writing)).toEqual([]);
    }
  });

  it("[UN3] when a page is held, passed or shared again, nothing that names somebody changes with it", async () => {
    const { anselm, boris } = circle;
    const named = (): string =>
      JSON.stringify([boris.view.seats, boris.view.pages.filter(({ author }) => author !== null)]);
    const readable = (): number =>
      boris.view.pages.filter(({ words }) => words === "readable").length;
    const before = named();
    for (const [type, count] of [
      ["hold", 3],
      ["share", 4],
      ["pass", 3],
      ["takeUp", 4],
      ["done", 4],
    ] as const) {
      await anselm.ask({ type, round: anselm.round });
      await until(`${type} has come`, () => readable() === count);
      expect(named()).toBe(before);
    }
  });

  it("[UN3] no frame that all read says that something of somebody's is kept", async () => {
    const { anselm, boris } = circle;
    const page = await anselm.open();
    for (const word of ["one ", "two ", "three ", "four "]) {
      const before = page.kept();
      page.text.insert(page.text.length, word);
      await until("it is kept", () => page.kept() > before);
    }
    await until("Boris reads it", () => whoReads(boris, "four") === boris);
    expect(page.keptBy.circle).toBe(0);
    expect([...anselm.notes, ...boris.notes]).toEqual([]);
  });

  it("[UN3] the log has neither a page nor a seat nor a name", async () => {
    await evening();
    const seats = circle.mara.view.seats.flatMap(({ id, name }) => [id as string, name]);
    for (const line of server.log)
      for (const what of [...owner.keys(), ...seats]) expect(line).not.toContain(what);
  });
});

function parsed(message: string): unknown {
  try {
    return JSON.parse(message);
  } catch {
    // Words, as they came; they are searched as text.
    return undefined;
  }
}

/** Every object in it, whatever it stands in. */
function recordsIn(value: unknown): readonly object[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.values(value).flatMap(recordsIn);
  return Array.isArray(value) ? below : [value, ...below];
}

/** What a record says itself: its texts, and those of what stands in it alone; a list is many records. */
function textsOf(record: object): readonly string[] {
  return Object.values(record).flatMap((value: unknown) => {
    if (typeof value === "string") return [value];
    if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
    return textsOf(value);
  });
}

const isPresence = (message: unknown): message is { readonly writing: readonly string[] } =>
  typeof message === "object" && message !== null && "writing" in message && "here" in message;
