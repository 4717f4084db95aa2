import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { device, elsewhere } from "./device.fake.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the editor", () => {
  it("brings what is typed into the text", () => {
    const { area, text, unbind } = device();
    area.type("Hello");
    area.replace(0, 5, "Good evening");
    expect(text.toJSON()).toBe("Good evening");
    unbind();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("keeps selection, its direction and the scroll when others write before and inside it", () => {
    const { area, doc } = device();
    area.type("one two three");
    area.setSelectionRange(4, 7, "backward");
    area.scrollTop = 120;
    elsewhere(doc, (text) => text.insert(0, ">> "));
    elsewhere(doc, (text) => text.insert(8, "!"));
    expect(area.value).toBe(">> one t!wo three");
    expect([area.selectionStart, area.selectionEnd, area.selectionDirection]).toEqual([
      7,
      11,
      "backward",
    ]);
    expect(area.scrollTop).toBe(120);
  });

  it("keeps what others put at the edges outside of a selection", () => {
    const { area, doc } = device();
    area.type("a b c");
    area.setSelectionRange(2, 3);
    elsewhere(doc, (text) => text.insert(3, "]"));
    elsewhere(doc, (text) => text.insert(2, "["));
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe("b");
  });

  it("leaves the caret where it is when others write behind it", () => {
    const { area, doc } = device();
    area.type("end");
    elsewhere(doc, (text) => text.insert(3, " of it"));
    expect([area.value, area.selectionStart]).toEqual(["end of it", 3]);
  });

  it("takes in a value that changed without an event: within a second, on blur, on pagehide", () => {
    const { area, text, page } = device();
    area.change("dictated");
    expect(text.toJSON()).toBe("");
    vi.advanceTimersByTime(1_000);
    expect(text.toJSON()).toBe("dictated");
    area.change(", more");
    area.says("blur");
    expect(text.toJSON()).toBe("dictated, more");
    area.change(".");
    page.dispatchEvent(new Event("pagehide"));
    expect(text.toJSON()).toBe("dictated, more.");
  });

  it("takes in such a value before others' words are shown", () => {
    const { area, doc, text } = device();
    area.type("middle");
    area.change(" and mine");
    elsewhere(doc, (there) => there.insert(0, "theirs "));
    expect(area.value).toBe("theirs middle and mine");
    expect(text.toJSON()).toBe(area.value);
    expect(area.selectionStart).toBe(area.value.length);
  });

  it("takes in the last words when it is unbound", () => {
    const { area, text, unbind } = device();
    area.says("compositionstart");
    area.change("mid-wor");
    unbind();
    expect(text.toJSON()).toBe("mid-wor");
  });

  it("lets no more in than fits, and cuts nothing that was there", () => {
    const { area, text, doc } = device(10);
    area.type("12345678");
    area.type("abcdef");
    expect([text.toJSON(), area.value, area.selectionStart]).toEqual([
      "12345678ab",
      "12345678ab",
      10,
    ]);
    elsewhere(doc, (there) => there.insert(0, "xx"));
    area.setSelectionRange(0, 0);
    area.type("y");
    expect(area.value).toBe("xx12345678ab");
    area.replace(0, 1, "");
    expect(text.toJSON()).toBe("x12345678ab");
  });

  it("takes nothing in twice when something that hears of it fails", () => {
    const { area, doc, text } = device();
    area.type("one");
    const fail = () => {
      throw new Error("the copy is closed");
    };
    doc.on("update", fail);
    area.change(" two");
    expect(() => vi.advanceTimersByTime(1_000)).toThrow("the copy is closed");
    doc.off("update", fail);
    vi.advanceTimersByTime(1_000);
    expect([area.value, text.toJSON()]).toEqual(["one two", "one two"]);
  });

  it("waits for the second half of a character that comes in two events", () => {
    const { area, text } = device();
    const emoji = "😀";
    area.type(emoji.slice(0, 1));
    expect(text.toJSON()).toBe("");
    area.type(emoji.slice(1));
    expect(text.toJSON()).toBe(emoji);
  });

  it("keeps emoji whole beside others' emoji", () => {
    const { area, doc, text } = device();
    area.type("😀😁");
    elsewhere(doc, (there) => there.insert(2, "🨀"));
    area.replace(4, 6, "😂");
    expect(text.toJSON()).toBe("😀🨀😂");
    expect(new TextDecoder().decode(new TextEncoder().encode(text.toJSON()))).toBe("😀🨀😂");
  });

  it("sends a long paste in updates that each fit", () => {
    const { area, doc, text } = device();
    const sizes: number[] = [];
    doc.on("update", (update: Uint8Array) => sizes.push(update.length));
    area.type("漢".repeat(30_000));
    expect(text.length).toBe(30_000);
    expect(Math.max(...sizes)).toBeLessThan(32 * 1024);
    area.press("z", { ctrlKey: true });
    expect(text.length).toBe(0);
  });
});

describe("composing", () => {
  it("is not disturbed by others' words, and both are there at its end", () => {
    const { area, doc, text } = device();
    area.type("before after");
    area.setSelectionRange(7, 7);
    area.says("compositionstart");
    area.type("に");
    elsewhere(doc, (there) => there.insert(0, "theirs "));
    expect(area.value).toBe("before にafter");
    area.setSelectionRange(7, 8);
    area.type("日本");
    elsewhere(doc, (there) => there.insert(there.length, " end"));
    vi.advanceTimersByTime(3_000);
    expect(area.value).toBe("before 日本after");
    area.says("compositionend");
    expect(area.value).toBe("theirs before 日本after end");
    expect(text.toJSON()).toBe(area.value);
    expect(area.selectionStart).toBe("theirs before 日本".length);
  });

  it("goes to the text once a second while nobody else writes", () => {
    const { area, text } = device();
    area.says("compositionstart");
    area.type("a long dictated");
    expect(text.toJSON()).toBe("");
    vi.advanceTimersByTime(1_000);
    expect(text.toJSON()).toBe("a long dictated");
    area.type(" sentence");
    area.says("compositionend");
    expect(text.toJSON()).toBe("a long dictated sentence");
  });

  it("keeps what others put into words that it replaces", () => {
    const { area, doc, text } = device();
    area.type("abcdef");
    area.setSelectionRange(1, 5);
    area.says("compositionstart");
    elsewhere(doc, (there) => there.insert(3, "XX"));
    area.type("-");
    area.says("compositionend");
    expect(text.toJSON()).toBe("a-XXf");
    expect([area.value, area.selectionStart]).toEqual(["a-XXf", 2]);
  });
});

describe("undo and redo", () => {
  const undo = { ctrlKey: true };
  const redo = { ctrlKey: true, shiftKey: true };

  it("take back what was written here, never what came from others", () => {
    const { area, doc } = device();
    area.type("mine ");
    elsewhere(doc, (there) => there.insert(5, "theirs "));
    area.setSelectionRange(0, 0);
    area.type("first ");
    expect(area.press("z", undo).defaultPrevented).toBe(true);
    expect(area.value).toBe("mine theirs ");
    area.press("z", undo);
    expect(area.value).toBe("theirs ");
    area.press("z", undo);
    expect(area.value).toBe("theirs ");
    area.press("Z", redo);
    expect([area.value, area.selectionStart]).toEqual(["mine theirs ", 5]);
    area.press("y", { ctrlKey: true });
    expect(area.value).toBe("first mine theirs ");
  });

  it("answer the browser's own menu and the keys of a Mac", () => {
    const { area } = device();
    area.type("word");
    expect(area.says("beforeinput", { inputType: "historyUndo" }).defaultPrevented).toBe(true);
    expect(area.value).toBe("");
    area.says("beforeinput", { inputType: "historyRedo" });
    expect(area.value).toBe("word");
    area.press("z", { metaKey: true });
    expect(area.value).toBe("");
    area.press("z", { metaKey: true, shiftKey: true });
    expect(area.value).toBe("word");
    expect(area.says("beforeinput", { inputType: "insertText" }).defaultPrevented).toBe(false);
  });

  it("take in first what no event told of", () => {
    const { area } = device();
    area.type("one");
    area.setSelectionRange(0, 0);
    area.change("zero ");
    area.press("z", undo);
    expect(area.value).toBe("one");
  });

  it("take a run of typing and deleting back together, and another place by itself", () => {
    const { area } = device();
    for (const letter of "hello") area.type(letter);
    area.replace(4, 5, "");
    area.setSelectionRange(0, 0);
    area.type(">");
    area.press("z", undo);
    expect(area.value).toBe("hell");
    area.press("z", undo);
    expect(area.value).toBe("");
  });
});
