import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { memoryCopies } from "./page/deviceCopy.fake.ts";
import { closeAll, pass, shown, world } from "./pageWorld.fake.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(async () => {
  await closeAll();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

const undo = { ctrlKey: true };

/** A page that was written in three sittings, with words before words: the hardest to write into unseen. */
async function written(keepCopy: ReturnType<typeof memoryCopies>["keepCopy"]) {
  const there = world();
  for (const [at, text] of ["the middle", "From the start, ", "of it "].entries()) {
    const { area, connection } = there.open("open", { keepCopy });
    await pass(1_100);
    area.setSelectionRange(at === 2 ? 16 : 0, at === 2 ? 16 : 0);
    area.type(text);
    await pass(100);
    connection.close();
    await pass(1_000);
  }
  expect(there.server.text).toBe("From the start, of it the middle");
  return there;
}

describe("words that are typed while the page is being opened", () => {
  it.each([
    ["this device", memoryCopies(300).keepCopy],
    ["the server alone", null],
  ])(
    "stand in one piece behind those that come from %s, with the caret behind them",
    async (_from, keepCopy) => {
      const { open, server } = await written(keepCopy ?? memoryCopies().keepCopy);
      if (keepCopy) server.goDown();
      const { area, connection } = open("open", {
        keepCopy: keepCopy ?? memoryCopies().keepCopy,
      });
      area.type(" an");
      await pass(3);
      area.type("d");
      expect(area.value).toBe(" and");
      await pass(1_000);
      area.type(" on");
      expect(area.value).toBe("From the start, of it the middle and on");
      server.isUp = true;
      await pass(5_000);
      expect([server.text, ...shown(connection)]).toEqual([area.value, area.value, "kept"]);
    },
  );

  it("stand behind them also when they are still being composed", async () => {
    const { keepCopy } = memoryCopies(300);
    const { open, server } = await written(keepCopy);
    const { area } = open("open", { keepCopy });
    area.says("compositionstart");
    area.type("に");
    await pass(400);
    expect(area.value).toBe("に");
    area.setSelectionRange(0, 1);
    area.type("日本");
    area.says("compositionend");
    expect(area.value).toBe("From the start, of it the middle日本");
    expect(area.selectionStart).toBe(area.value.length);
    await pass(100);
    expect(server.text).toBe(area.value);
  });

  it("can be undone without what was there before", async () => {
    const { keepCopy } = memoryCopies(300);
    const { open } = await written(keepCopy);
    const { area } = open("open", { keepCopy });
    area.type("early");
    await pass(400);
    area.press("z", undo);
    expect(area.value).toBe("From the start, of it the middle");
    area.press("z", { ...undo, shiftKey: true });
    expect(area.value).toBe("From the start, of it the middleearly");
  });

  it("are not called lost in the first moments, and are asked about until they are on the device", async () => {
    const { open, asksFirst } = world();
    const { keepCopy } = memoryCopies(300);
    const { area, connection } = open("open", { keepCopy });
    area.type("early");
    expect([...shown(connection), asksFirst()]).toEqual(["early", "keeping", true]);
    await pass(301);
    expect([connection.keeping.get(), asksFirst()]).toEqual(["keeping", false]);
    await pass(100);
    expect(connection.keeping.get()).toBe("kept");
  });

  it("are on the device when the page turns out to be closed, and are brought when it can be", async () => {
    const { open, server } = world();
    const { keepCopy } = memoryCopies(300);
    const { area, connection } = open("open", { keepCopy });
    area.type("early");
    connection.setPen("no");
    connection.close();
    await pass(10_000);
    expect(server.text).toBe("");
    open("catchUp", { keepCopy });
    await pass(1_000);
    expect(server.text).toBe("early");
  });
});
