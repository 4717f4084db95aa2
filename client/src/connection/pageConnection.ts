import { type PageId, type Pen, circleOfPage } from "@beside/shared/domain";
import { limits, pageText } from "@beside/shared/protocol";
import * as Y from "yjs";
import { earOf } from "./circleEar.ts";
import { browserStorage } from "./deviceStorage.ts";
import type { Area } from "./editor/area.ts";
import { bindEditor } from "./editor/bindEditor.ts";
import { askFirst } from "./page/askFirst.ts";
import { type DeviceCopy, keepCopy } from "./page/deviceCopy.ts";
import { type DevicePages, createDevicePages } from "./page/devicePages.ts";
import { type Keeping, createKeptLedger } from "./page/keptLedger.ts";
import { noteOpen } from "./page/openPages.ts";
import { type PageServer, createPageSocket } from "./page/pageSocket.ts";
import { undatedWriterId, writerId } from "./page/writerId.ts";
import { type Store, createStore } from "./store.ts";
import { after } from "./timers.ts";

export type { Keeping } from "./page/keptLedger.ts";

/** A page that this person writes into: their own, or a prompt. */
export interface PageConnection {
  readonly text: Store<string>;
  readonly keeping: Store<Keeping>;
  /** What this device or the server has is loaded: one may type. */
  readonly ready: Store<boolean>;
  /** Binds a textarea to the page; returns the way to unbind, which takes in its last words. */
  attach(area: Area): () => void;
  /** Follows the view: a page whose pen is `no` is not connected, every other one is. */
  setPen(pen: Pen): void;
  /** Closes the page. Words that are on their way are waited for, out of sight. */
  close(): void;
}

/** Opens a page for writing. */
export const openPage = (
  page: PageId,
  { pen, signed }: { readonly pen: Pen; readonly signed: boolean },
): PageConnection =>
  openPageWith(page, pen, {
    ...browserNeeds(page),
    newWriter: signed ? newWriter : newUndatedWriter,
  });

export interface PageNeeds extends PageServer {
  readonly pages: DevicePages;
  readonly keepCopy: (page: PageId, doc: Y.Doc, onLost: () => void) => DeviceCopy;
  /** Where `pagehide` and `beforeunload` are heard. */
  readonly page: EventTarget;
  readonly seemsOffline: () => boolean;
  /** A number for every opening, also of the same page in the same browser. */
  readonly newWriter: () => number;
}

const times = {
  /** The server is not kept waiting for longer than this by a browser that is slow to load its copy. */
  copy: 1_500,
  /** A mark is taken back only after a while of being kept: one types on, and each mark is a write. */
  mark: 1_500,
  /** Words on their way are waited for this long after a page was closed. */
  linger: 5_000,
} as const;

/** The same with everything of the browser given. */
export function openPageWith(page: PageId, pen: Pen, needs: PageNeeds): PageConnection {
  const doc = new Y.Doc();
  doc.clientID = needs.newWriter();
  const words = doc.getText(pageText);
  const text = createStore("");
  const ready = createStore(false);
  const opening = String(doc.clientID);
  const remembered = needs.pages.marksOf(page);
  const hasUnkeptCopy = remembered !== null && remembered.length > 0;
  const ledger = createKeptLedger(hasUnkeptCopy, needs.seemsOffline);
  let isOnDevice = false;
  const copy = needs.keepCopy(page, doc, () => {
    isOnDevice = false;
    ledger.loaded(false);
  });
  const socket = createPageSocket(page, doc, ledger, needs);
  const bindings = new Set<() => void>();
  let isLoaded = false;
  let hasPen = pen !== "no";
  let hasBegun = false;
  let isEnded = false;
  let stopMarking = () => {};

  /** Everything of this opening is kept, and everything that the copy had when it was loaded. */
  const unmark = () => needs.pages.unmark(page, [opening, ...(remembered ?? [])]);
  const onChange = () => text.set(words.toJSON());
  const onUpdate = (_update: Uint8Array, origin: unknown) => {
    if (socket.isOrigin(origin)) return;
    // Words out of the copy were kept before, unless it is marked; on an open connection they go out as any others do.
    if (copy.isOrigin(origin) && remembered !== null && !hasUnkeptCopy && !socket.isOpen()) return;
    ledger.wrote(socket.isOpen());
  };
  // After the socket's own listener, so that what went out is counted when the ledger hears of the change.
  words.observe(onChange);
  doc.on("update", onUpdate);

  function begin(): void {
    if (hasBegun) return;
    hasBegun = true;
    stopWaitingForCopy();
    if (hasPen) socket.connect();
  }
  // Where words are known to wait in the copy, nothing counts as kept before they are here.
  const stopWaitingForCopy = after(times.copy, () => {
    if (!hasUnkeptCopy) ledger.loaded(false);
    begin();
  });
  const onLoaded = (isHere: boolean) => {
    if (isEnded) return;
    isLoaded = true;
    isOnDevice = isHere;
    ledger.loaded(isHere);
    if (isHere) {
      needs.pages.note(page);
      ready.set(true);
    }
    begin();
  };
  copy.loaded.then(onLoaded, () => onLoaded(false));

  const stops = [
    socket.synced.subscribe(() => ready.set(true)),
    onUnkept(ledger.hasUnkept, (isUnkept) => {
      stopMarking();
      if (isUnkept) needs.pages.mark(page, opening);
      else stopMarking = after(times.mark, unmark);
    }),
    askFirst(needs.page, ledger, () => isOnDevice),
    noteOpen(page),
  ];

  function end(): void {
    isEnded = true;
    stopWaitingForCopy();
    stopMarking();
    if (!ledger.hasUnkept.get()) unmark();
    for (const stop of stops) stop();
    ledger.stop();
    socket.close();
    void copy.close().finally(() => doc.destroy());
  }

  let isClosing = false;
  return {
    text,
    keeping: ledger.keeping,
    ready,
    attach(area) {
      const unbind = bindEditor(area, words, { most: limits.pageLength, page: needs.page });
      bindings.add(unbind);
      return () => {
        if (bindings.delete(unbind)) unbind();
      };
    },
    setPen(next) {
      hasPen = next !== "no";
      if (isClosing || !hasBegun) return;
      if (hasPen) socket.connect();
      else socket.disconnect();
    },
    close() {
      if (isClosing) return;
      isClosing = true;
      for (const unbind of bindings) unbind();
      bindings.clear();
      // Without a pen nothing goes out, but what was typed while the copy was loading is still to go into it.
      if (ledger.hasUnkept.get() && (hasPen || !isLoaded)) linger(ledger.hasUnkept, end);
      else end();
    },
  };
}

/** Waits until everything is kept, or for as long as is of use, and then ends. */
function linger(hasUnkept: Store<boolean>, end: () => void): void {
  const finish = () => {
    stop();
    leave();
    end();
  };
  const stop = after(times.linger, finish);
  const leave = hasUnkept.subscribe(finish);
}

function onUnkept(hasUnkept: Store<boolean>, run: (isUnkept: boolean) => void): () => void {
  if (hasUnkept.get()) run(true);
  return hasUnkept.subscribe(() => run(hasUnkept.get()));
}

export function newWriter(): number {
  const [chance = 0] = crypto.getRandomValues(new Uint32Array(1));
  return writerId(Date.now(), chance);
}

function newUndatedWriter(): number {
  const [chance = 0, more = 0] = crypto.getRandomValues(new Uint32Array(2));
  return undatedWriterId(chance, more);
}

function browserNeeds(page: PageId): Omit<PageNeeds, "newWriter"> {
  return {
    ear: earOf(circleOfPage(page)),
    Socket: WebSocket,
    origin: location.origin.replace(/^http/, "ws"),
    pages: createDevicePages(browserStorage()),
    keepCopy,
    page: window,
    seemsOffline: () => !navigator.onLine,
  };
}
