import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createKeptLedger } from "./keptLedger.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const words = { hasWords: true };
const nothing = { hasWords: false };

/** A page that was opened, loaded, connected, and asked by the server what it has. */
function open() {
  const network = { seemsOffline: false };
  const ledger = createKeptLedger(false, () => network.seemsOffline);
  ledger.loaded(true);
  ledger.opened();
  ledger.sent(nothing);
  const write = () => {
    ledger.sent(words);
    ledger.wrote(true);
  };
  return { ledger, write, network };
}

describe("words are", () => {
  it("kept when nothing was ever written", () => {
    const ledger = createKeptLedger(false, () => false);
    expect(ledger.keeping.get()).toBe("kept");
    ledger.loaded(true);
    expect(ledger.keeping.get()).toBe("kept");
  });

  it("kept once the server says so of the last frame that holds words", () => {
    const { ledger, write } = open();
    write();
    write();
    expect([ledger.keeping.get(), ledger.hasUnkept.get()]).toEqual(["keeping", true]);
    ledger.kept(2);
    expect(ledger.keeping.get()).toBe("keeping");
    ledger.kept(3);
    expect([ledger.keeping.get(), ledger.hasUnkept.get()]).toEqual(["kept", false]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("not kept when the server has not got on for two seconds", () => {
    const { ledger, write } = open();
    write();
    vi.advanceTimersByTime(1_999);
    expect(ledger.keeping.get()).toBe("keeping");
    vi.advanceTimersByTime(1);
    expect(ledger.keeping.get()).toBe("notKept");
    ledger.kept(2);
    expect(ledger.keeping.get()).toBe("kept");
  });

  it("being kept, while one types on and the server keeps up behind", () => {
    const { ledger, write } = open();
    for (let i = 0; i < 20; i += 1) {
      write();
      vi.advanceTimersByTime(500);
      ledger.kept(i + 1);
      expect(ledger.keeping.get()).toBe("keeping");
    }
  });

  it("on the device without a connection, or not kept where it keeps nothing", () => {
    const { ledger, write } = open();
    write();
    ledger.closed("cut");
    expect(ledger.keeping.get()).toBe("onDevice");
    ledger.loaded(false);
    expect(ledger.keeping.get()).toBe("notKept");
  });

  it("on the device when the connection is silent and the browser knows that it is offline", () => {
    const { ledger, write, network } = open();
    write();
    network.seemsOffline = true;
    vi.advanceTimersByTime(2_000);
    expect(ledger.keeping.get()).toBe("onDevice");
  });

  it("not kept when the server does not want them", () => {
    const { ledger, write } = open();
    write();
    ledger.closed("refused");
    expect(ledger.keeping.get()).toBe("notKept");
  });

  it("nowhere but here once the page is full, until another connection says otherwise", () => {
    const { ledger, write } = open();
    write();
    ledger.closed("full");
    expect([ledger.keeping.get(), ledger.hasUnkept.get()]).toEqual(["full", true]);
    ledger.wrote(false);
    expect(ledger.keeping.get()).toBe("full");
    ledger.opened();
    ledger.sent(words);
    ledger.kept(1);
    expect(ledger.keeping.get()).toBe("kept");
  });

  it("kept, in a page that is full and has them all", () => {
    const { ledger } = open();
    ledger.closed("full");
    expect(ledger.keeping.get()).toBe("kept");
  });

  it("kept after a cut only when the new connection says so", () => {
    const { ledger, write } = open();
    write();
    ledger.closed("cut");
    ledger.wrote(false);
    ledger.opened();
    expect(ledger.keeping.get()).toBe("keeping");
    ledger.kept(0);
    ledger.sent(words);
    expect(ledger.keeping.get()).toBe("keeping");
    ledger.kept(1);
    expect(ledger.keeping.get()).toBe("kept");
  });

  it("kept after a cut when the server turns out to have them all, and says that it keeps them", () => {
    const { ledger, write } = open();
    write();
    ledger.closed("cut");
    ledger.opened();
    ledger.sent(nothing);
    // They may have come into its memory just before the cut, and not yet onto its disk.
    expect([ledger.keeping.get(), ledger.hasUnkept.get()]).toEqual(["keeping", true]);
    ledger.kept(1);
    expect([ledger.keeping.get(), ledger.hasUnkept.get()]).toEqual(["kept", false]);
  });

  it("not kept by an answer that came before this device had loaded them", () => {
    const ledger = createKeptLedger(true, () => false);
    expect(ledger.keeping.get()).toBe("keeping");
    ledger.opened();
    ledger.sent(nothing);
    ledger.kept(1);
    expect(ledger.keeping.get()).toBe("keeping");
    ledger.loaded(true);
    expect(ledger.keeping.get()).toBe("kept");
  });

  it("about to be kept for two seconds while the page is being opened, and then where they are", () => {
    const ledger = createKeptLedger(false, () => false);
    ledger.wrote(false);
    expect(ledger.keeping.get()).toBe("keeping");
    vi.advanceTimersByTime(2_000);
    expect(ledger.keeping.get()).toBe("notKept");
    ledger.loaded(true);
    expect(ledger.keeping.get()).toBe("onDevice");
  });

  it("on the device at once where the browser knows that it is offline, or the server wants none", () => {
    const offline = createKeptLedger(true, () => true);
    expect(offline.keeping.get()).toBe("onDevice");
    const refused = createKeptLedger(true, () => false);
    refused.closed("refused");
    expect(refused.keeping.get()).toBe("notKept");
    refused.stop();
  });

  it("not kept by frames that never held them", () => {
    const { ledger } = open();
    ledger.wrote(false);
    ledger.kept(1);
    expect(ledger.hasUnkept.get()).toBe(true);
    ledger.closed("cut");
    ledger.opened();
    ledger.sent(words);
    ledger.kept(1);
    expect(ledger.hasUnkept.get()).toBe(false);
  });
});
