import type { PageId } from "@beside/shared/domain";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CircleServer, circleServer } from "../harness/circleServer.ts";
import type { Guest } from "../harness/guest.ts";
import { type UnsignedCircle, unsignedCircle } from "../harness/unsignedCircle.ts";
import { until } from "../harness/until.ts";

describe("an unsigned circle", () => {
  let server: CircleServer;
  let circle: UnsignedCircle;
  beforeEach(async () => {
    server = await circleServer();
    circle = await unsignedCircle(server);
  });
  afterEach(() => server.stop());

  const unsignedOf = (guest: Guest): readonly PageId[] =>
    guest.view.pages.flatMap((page) =>
      page.words === "readable" && page.author === null && !page.answer ? [page.id] : [],
    );
  const textsOf = (guest: Guest): readonly (string | null)[] =>
    unsignedOf(guest).map((page) => guest.reads(page));

  it("is written, read, answered and closed, and nobody is told whose anything is", async () => {
    const { mara, anselm, boris, cyrille, dimitra } = circle;
    await anselm.write("My brother waited with me.");
    await boris.write("Nobody asked me to be well.");
    for (const guest of [mara, cyrille, dimitra]) await guest.write("Somebody stayed.");
    await until("the others read both, and not whose they are", () => {
      const texts = textsOf(cyrille);
      return texts.includes("My brother waited with me.") && texts.length === 4;
    });
    expect(cyrille.readsFrom("Anselmus")).toBeNull();
    expect(unsignedOf(mara).filter((page) => unsignedOf(dimitra).includes(page))).toEqual(
      unsignedOf(dimitra).filter((page) => unsignedOf(mara).includes(page)),
    );

    await anselm.ask({ type: "done", round: anselm.round });
    await boris.ask({ type: "done", round: boris.round });
    await until("Mara sees how many have finished", () => mara.view.unsigned?.finished === 2);
    expect(mara.view.unsigned).toEqual({ finished: 2, of: 4 });
    expect(cyrille.view.unsigned).toBeNull();
    for (const page of mara.view.pages.filter(({ author }) => author === anselm.view.me.seat)) {
      expect(page).toMatchObject({ words: "unsigned", standing: "writing" });
    }

    const signed = await anselm.ask({ type: "signPages", signed: true });
    expect(signed).toMatchObject({ ok: false, code: "unsignedHere" });

    await circle.next();
    await until("everyone has been given one", () =>
      circle.people.every(({ view }) => view.given.length === 1),
    );
    const [to] = cyrille.view.given;
    if (!to) throw new Error("nothing was given");
    await cyrille.ask({ type: "respond", to, kind: "sayBack" });
    const response = () => cyrille.view.pages.find(({ answer }) => answer?.to === to);
    await until("her response is open", () => response() !== undefined);
    const mine = response();
    if (mine?.words !== "mine") throw new Error("it is not hers");
    await cyrille.write("You were not alone in it.", mine.id);
    await cyrille.ask({ type: "give", page: mine.id });
    await until("all read it without her name", () =>
      [mara, anselm, boris, dimitra].every(({ view }) =>
        view.pages.some(
          (page) => page.words === "readable" && page.id === mine.id && page.author === null,
        ),
      ),
    );

    await circle.next();
    for (const guest of [anselm, boris]) {
      const page = guest.view.pages.find((each) => each.words === "mine" && !each.answer);
      if (page?.words === "mine")
        await guest.ask({ type: "choose", page: page.id, choice: "circle" });
    }
    await circle.next();
    await until("it is closed", () => mara.view.status === "closed");
    const { given } = await mara.keepsake();
    expect(given.map(({ by }) => by)).toEqual([null, null]);
    expect(given.map(({ text }) => text).toSorted()).toEqual([
      "My brother waited with me.",
      "Nobody asked me to be well.",
    ]);
    const own = await anselm.keepsake();
    expect(own.pages.map(({ text }) => text)).toContain("My brother waited with me.");
  });

  it("takes in somebody late, whose page then appears, and lets somebody go, whose page stays", async () => {
    const { mara, anselm, cyrille } = circle;
    await anselm.write("I write and go.");
    await until("Mara reads it", () => textsOf(mara).includes("I write and go."));
    const before = unsignedOf(mara);
    const eva = await circle.comes("Evangelia");
    await eva.write("I come late.");
    await until("it has appeared", () => textsOf(mara).includes("I come late."));
    expect(unsignedOf(mara)).toHaveLength(before.length + 1);
    await anselm.request("DELETE", `/circles/${anselm.circle}/seat`);
    await until("he is gone", () => mara.view.seats.some(({ left }) => left));
    expect(textsOf(mara)).toContain("I write and go.");
    expect(unsignedOf(cyrille)).toHaveLength(5);
  });
});
