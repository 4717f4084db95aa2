import { pageId, seatId } from "@beside/shared/domain";
import { beforeEach, describe, expect, it } from "vitest";
import { keptFrame } from "./frames.ts";
import { type OwnVoice, createKeptVoice, createNames } from "./keptVoice.ts";

let sent: Buffer[];
let voice: OwnVoice;

beforeEach(() => {
  sent = [];
  let name = 7;
  voice = createKeptVoice(
    { page: pageId("c.p"), seat: seatId("ann") },
    (frame) => sent.push(frame),
    () => undefined,
    () => name++,
  );
});

const keep = (): void => voice.frame()();

describe("what is kept of an editor", () => {
  it("is said on its own socket to whoever does not hear the circle's frames", () => {
    keep();
    expect(voice.aloud()).toBeNull();
    voice.alone();
    voice.alone();
    expect(sent).toEqual([keptFrame(1)]);
  });

  it("is said aloud under a name that its own socket has told, as what came since", () => {
    voice.hears(true);
    keep();
    keep();
    const early = voice.frame();
    expect(voice.aloud()).toBeNull();
    expect(sent).toEqual([keptFrame(2, { name: 7, base: 3 })]);
    early();
    // It came before the name, so no note counts it.
    expect(voice.aloud()).toBeNull();
    voice.alone();
    keep();
    keep();
    expect(voice.aloud()).toEqual({ name: 7, more: 2 });
    expect(voice.aloud()).toBeNull();
    voice.alone();
    expect(sent.slice(1)).toEqual([keptFrame(3)]);
  });

  it("[VI2] of a page that was held meanwhile is in no note, also when it is shared again", () => {
    voice.hears(true);
    keep();
    voice.aloud();
    voice.hush();
    for (let times = 0; times < 50; times++) keep();
    const underWay = voice.frame();
    voice.alone();
    keep();
    expect(voice.aloud()).toBeNull();
    expect(sent.at(-1)).toEqual(keptFrame(53, { name: 8, base: 53 }));
    underWay();
    keep();
    expect(voice.aloud()).toEqual({ name: 8, more: 1 });
  });

  it("is said alone again, from the beginning, to whoever no longer hears the frames", () => {
    voice.hears(true);
    keep();
    voice.aloud();
    keep();
    expect(voice.aloud()).toEqual({ name: 7, more: 1 });
    voice.hears(false);
    expect(sent.at(-1)).toEqual(keptFrame(2));
    keep();
    expect(voice.aloud()).toBeNull();
    voice.hears(true);
    voice.aloud();
    expect(sent.at(-1)).toEqual(keptFrame(3, { name: 8, base: 3 }));
  });
});

it("no two editors have the same name, nor those of a server that was started a moment later", () => {
  const before = createNames(1_000_000_000_000);
  const after = createNames(1_000_000_002_000);
  const names = [before, before, before, after, after].map((next) => next());
  expect(new Set(names).size).toBe(5);
  expect(Math.max(...names)).toBeLessThan(2 ** 28);
});
