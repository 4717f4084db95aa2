import { type PlannedRound, minutesOfADay, usualRound } from "@beside/shared/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answersTo, begins, gives, myAnswersTo, reflectionOf } from "../harness/answers.ts";
import { type CircleServer, circleServer } from "../harness/circleServer.ts";
import type { Guest } from "../harness/guest.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";

const minute = 60_000;
const day = minutesOfADay * minute;

const rounds: readonly PlannedRound[] = [
  { ...usualRound, kind: "arrive", minutes: 3, prompt: "How are you here?" },
  { ...usualRound, kind: "silence", minutes: 2, prompt: "", graceSeconds: 0, onward: "byItself" },
  { ...usualRound, kind: "write", minutes: 15, prompt: "Who was beside you?", opening: "together" },
  {
    ...usualRound,
    kind: "witness",
    minutes: 5,
    prompt: "Receive what you were given.",
    graceSeconds: 0,
    onward: "byItself",
    witnesses: 1,
  },
  {
    ...usualRound,
    kind: "respond",
    minutes: 15,
    prompt: "Say back the essence.",
    responses: ["sayBack", "stays", "withYou", "silence"],
    witnesses: 1,
    script: "Remind them: no advice.",
  },
  { ...usualRound, kind: "close", minutes: 5, prompt: "A word?" },
  {
    ...usualRound,
    kind: "after",
    minutes: 2 * minutesOfADay,
    prompt: "What came later?",
    responses: ["stays", "withYou"],
    graceSeconds: 0,
    onward: "byItself",
  },
];

const words = {
  Mara: "I wanted to fix my mother's garden, and she wanted me to sit in it.",
  An: "She did not say anything. She put soup on the step and went home.",
  Bo: "I am the one who leaves first.",
  Ines: "My brother holds the phone and we are both silent, and it is enough.",
  Tam: "Nobody was. I was beside myself, then, a little.",
};

/** An evening and two days, told in order: each step goes on where the one before left the circle. */
describe("a written empathy circle of six, from arrival to the days after", () => {
  let server: CircleServer;
  let mara: Guest, an: Guest, bo: Guest, ines: Guest, tam: Guest, odon: Guest;
  const everyone = (): Guest[] => [mara, an, bo, ines, tam, odon];
  const byName = (): [string, Guest][] => [
    ["Mara", mara],
    ["An", an],
    ["Bo", bo],
    ["Ines", ines],
    ["Tam", tam],
  ];
  const inRound = (kind: string) => () =>
    everyone().every(
      (guest) => guest.view.rounds.find(({ id }) => id === guest.view.current)?.kind === kind,
    );

  beforeAll(async () => {
    server = await circleServer();
    mara = server.guest();
    const start = server.time.now() + 5 * minute;
    await mara.call("Mara", settingsAt(start, { plan: { rounds } }));
    await mara.enter();
    await mara.move("openDoors");
    const { peer } = await mara.secrets();
    const came: Guest[] = [];
    for (const name of ["An", "Bo", "Ines", "Tam", "Ödön"]) {
      const guest = server.guest();
      await guest.join(mara.circle, peer, name);
      await guest.enter();
      came.push(guest);
    }
    [an, bo, ines, tam, odon] = came as [Guest, Guest, Guest, Guest, Guest];
    for (const guest of everyone()) await guest.ask({ type: "agree", version: 1 });
    await until("all have agreed", () => everyone().every(({ view }) => view.me.agreed));
  });
  afterAll(() => server.stop());

  /** So long nobody is there, and the server is down for a while. */
  async function goesBy(time: number): Promise<void> {
    for (const guest of everyone()) guest.away();
    await server.restart(time);
    for (const guest of [mara, an, ines, tam, odon]) await guest.enter();
  }

  it("they arrive with a line each", async () => {
    await mara.move("start");
    await until("the circle has begun", inRound("arrive"));
    await an.write("Tired, and glad.");
    await until("Tam reads it", () => tam.readsFrom("An") === "Tired, and glad.");
  });

  it("two minutes of silence: nobody has a page, and it goes on by itself", async () => {
    for (const guest of everyone()) await guest.ask({ type: "done", round: guest.round });
    await mara.move("next");
    await server.time.ahead(5_000);
    await until("it is silent", inRound("silence"));
    const { view } = bo;
    expect(view.pages.filter((page) => page.round === view.current)).toEqual([]);
    await server.time.ahead(2 * minute);
    await server.time.ahead(5_000);
    await until("they write", inRound("write"));
  });

  it("all write; nobody reads anybody until the round has ended, then all at once", async () => {
    for (const [name, guest] of byName()) await guest.write(words[name as keyof typeof words]);
    await odon.ask({ type: "pass", round: odon.round });
    await until("Ödön's place is empty", () =>
      an.view.pages.some(({ words: w }) => w === "passed"),
    );
    expect(odon.readsFrom("An")).toBeNull();
    expect(odon.heard.join()).not.toContain("soup");
    await mara.move("end");
    await server.time.ahead(30_000);
    await until("Ödön reads them", () => odon.readsFrom("Tam") === words.Tam);
  });

  it("each reflection is given to somebody, Ödön receives too, and the time runs by itself", async () => {
    await mara.move("next");
    await server.time.ahead(5_000);
    await until("they witness", inRound("witness"));
    const given = everyone().flatMap((guest) => guest.view.given);
    expect(given).toHaveLength(5);
    expect(new Set(given).size).toBe(5);
    for (const guest of everyone()) expect(guest.view.given.length).toBeLessThanOrEqual(1);
    for (const [name, guest] of byName())
      expect(guest.view.given).not.toContain(reflectionOf(guest, name));
  });

  it("a line stays with Bo: An sees which, softly, and nobody else anything", async () => {
    const page = reflectionOf(bo, "An");
    await bo.ask({ type: "mark", page, start: "AQID", end: "AQIE", signed: false });
    await until("An sees it", () => an.view.stayed.length === 1);
    expect(an.view.stayed[0]).toMatchObject({ page, by: null });
    expect(mara.view.stayed).toEqual([]);
    expect(mara.heard.join()).not.toContain("AQID");
  });

  it("Bo leaves early; what he was to receive is given on at once", async () => {
    const [held] = bo.view.given;
    await server.time.ahead(5 * minute);
    await server.time.ahead(5_000);
    await until("they respond", inRound("respond"));
    await bo.request("DELETE", `/circles/${bo.circle}/seat`);
    await until("somebody has it", () =>
      [mara, an, ines, tam, odon].some(
        ({ view }) => held !== undefined && view.given.includes(held),
      ),
    );
  });

  it("Ines says back what An wrote: not quite; she tries again, and An feels met", async () => {
    const to = reflectionOf(ines, "An");
    const draft = await begins(ines, to, "sayBack", "Somebody cared from outside.");
    expect(an.heard.join()).not.toContain(draft);
    await ines.ask({ type: "give", page: draft });
    await until("An reads it", () => an.reads(draft) === "Somebody cared from outside.");
    await until("Tam does", () => tam.reads(draft) === "Somebody cared from outside.");

    await an.ask({ type: "hear", page: draft, heard: "notQuite" });
    await until("An has a line", () => myAnswersTo(an, draft).length === 1);
    const [line = draft] = myAnswersTo(an, draft);
    await an.write("It was the going home that mattered.", line);
    await an.ask({ type: "give", page: line });
    await until("Ines reads it", () => ines.reads(line) === "It was the going home that mattered.");

    const again = await gives(ines, to, "sayBack", "She left you your evening.");
    await until("An reads that", () => an.reads(again) === "She left you your evening.");
    await an.ask({ type: "hear", page: again, heard: "met" });
    await until("Ines knows", () => ines.view.heard.some(({ heard }) => heard === "met"));

    for (const other of [mara, tam, odon]) {
      expect(other.view.heard).toEqual([]);
      expect(other.heard.join()).not.toContain(line);
      expect(other.heard.join()).not.toContain("going home that mattered");
    }
  });

  it("Ödön, who wrote nothing, is with Tam without a word; Mara sees how many were met", async () => {
    const to = reflectionOf(odon, "Tam");
    const page = await begins(odon, to, "withYou", "");
    await odon.ask({ type: "shape", page, kind: "withYou", gesture: "hand", quote: null });
    await odon.ask({ type: "give", page });
    await until("Tam sees a hand", () => answersTo(tam, to)[0]?.answer?.gesture === "hand");
    await until("Mara sees two", () => mara.view.met?.met === 2);
    expect(mara.view.rounds.find(({ kind }) => kind === "respond")?.script).toContain("no advice");
    expect(an.view.met).toBeNull();
  });

  it("a closing word each; An gives her page to the circle, Tam says nothing", async () => {
    await mara.move("next");
    await server.time.ahead(30_000);
    await until("they close", () =>
      [mara, an, ines, tam, odon].every(({ view }) =>
        view.rounds.some(({ id, kind }) => id === view.current && kind === "close"),
      ),
    );
    await an.write("Thank you for the second try.");
    const page = reflectionOf(an, "An");
    expect(await an.ask({ type: "choose", page, choice: "circle" })).toMatchObject({ ok: true });
    const mine = myAnswersTo(ines, page);
    for (const response of mine)
      await ines.ask({ type: "choose", page: response, choice: "circle" });
    await mara.move("next");
    await server.time.ahead(30_000);
    await until("the days after have begun", () => an.view.rounds.at(-1)?.clock.status === "open");
  });

  it("a day later, after a restart, Tam comes back and answers Mara", async () => {
    await goesBy(day);
    await until("Tam reads Mara", () => tam.reads(reflectionOf(tam, "Mara")) === words.Mara);
    const to = reflectionOf(tam, "Mara");
    const page = await gives(tam, to, "stays", "The garden, and sitting in it.");
    await until("Mara reads it", () => mara.reads(page) === "The garden, and sitting in it.");
    expect(mara.presence).toEqual({ here: [], writing: [] });
  });

  it("the circle closes by itself; each takes home what is theirs", async () => {
    await goesBy(day + minute);
    await until("it is closed", () =>
      [mara, an, ines, tam].every(({ view }) => view.status === "closed"),
    );
    const given = reflectionOf(odon, "An");
    await until("Ödön reads what An gave", () => odon.reads(given) === words.An);
    await until("with both of Ines's answers", () => answersTo(odon, given).length === 2);
    expect(() => reflectionOf(odon, "Tam")).toThrow("not on this screen");
    expect(answersTo(mara, reflectionOf(mara, "Mara"))).toHaveLength(1);
    expect((await tam.keepsake()).pages.map(({ text }) => text)).toContain(words.Tam);
  });

  it("no word and no name is in the server's log", () => {
    const log = server.log.join("\n");
    for (const word of ["Mara", "Ödön", "soup", "garden", "going home"])
      expect(log).not.toContain(word);
  });
});
