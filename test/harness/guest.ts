import type { PageId, RoundId, Settings, View } from "@beside/shared/domain";
import {
  type Answer,
  type KeptNote,
  type LiveCommand,
  type Presence,
  answer,
  callAnswer,
  decodeWords,
  keepsakeAnswer,
  linksAnswer,
  live,
  pageText,
  presenceMessage,
  syncMessage,
  syncPath,
  readView,
} from "@beside/shared/protocol";
import { hasContent, readVarUint } from "lib0/decoding";
import { type Socket, io } from "socket.io-client";
import WebSocket from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { until } from "./until.ts";

/** A page that a guest writes on, as their browser would. */
export interface OpenPage {
  readonly text: Y.Text;
  /** How many of this connection's frames the server has said are kept. */
  kept(): number;
  /** How often it was said on the page's own socket, and how often in a frame of the circle. */
  readonly keptBy: { readonly page: number; readonly circle: number };
  close(): void;
}

/** A page that hears what its circle's frames say is kept, as long as they come. */
interface ListeningPage extends OpenPage {
  hear(notes: readonly KeptNote[]): void;
  tellWhetherItHears(): void;
}

/**
 * A person with a browser, without the browser: cookies, the circle's socket and pages over the real
 * wire. Everything that the server sends to them is recorded in `heard`.
 */
export class Guest {
  readonly heard: string[] = [];
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();
  readonly #words = new Map<PageId, Y.Doc>();
  readonly #pages = new Set<ListeningPage>();
  /** Every note on what is kept that came in a frame of the circle, whoever's it is. */
  readonly notes: KeptNote[] = [];
  #socket: Socket | null = null;
  #view: View | null = null;
  #presence: Presence = { here: [], writing: [] };
  #commands = 0;
  circle = "";
  secret = "";

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** The newest picture of the circle that came. */
  get view(): View {
    if (!this.#view) throw new Error("no view has come yet");
    return this.#view;
  }

  get presence(): Presence {
    return this.#presence;
  }

  /** A request as a browser on our own page makes it. */
  async request(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) {
    const response = await fetch(`${this.#origin}/api${path}`, {
      method,
      headers: {
        origin: this.#origin,
        cookie: this.cookie,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    for (const header of response.headers.getSetCookie()) {
      const [pair = ""] = header.split(";");
      const [name = "", value = ""] = pair.split("=");
      if (value) this.#cookies.set(name, value);
      else this.#cookies.delete(name);
    }
    const text = await response.text();
    this.heard.push(text);
    const json: unknown = text === "" ? null : JSON.parse(text);
    return { status: response.status, json, headers: response.headers };
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** Calls a circle and takes its facilitator's seat. */
  async call(name: string, settings: Settings): Promise<void> {
    const { json } = await this.request("POST", "/circles", { name, settings });
    this.circle = callAnswer.parse(json).circle;
  }

  /** The secrets of both links. */
  async secrets(): Promise<{ peer: string; facilitator: string }> {
    const { json } = await this.request("GET", `/circles/${this.circle}/links`);
    const { peer, facilitator } = linksAnswer.parse(json);
    const secretOf = (url: string) => url.slice(url.indexOf("#") + 1);
    return { peer: secretOf(peer.url), facilitator: secretOf(facilitator.url) };
  }

  /** Takes a seat by a link. */
  async join(circle: string, secret: string, name: string) {
    this.circle = circle;
    this.secret = secret;
    return this.request("POST", `/circles/${circle}/seats`, { secret, name });
  }

  /** Opens the circle's socket and waits for the first picture. */
  async enter(): Promise<void> {
    const socket = io(this.#origin, {
      transports: ["websocket"],
      auth: { circle: this.circle },
      extraHeaders: { cookie: this.cookie, origin: this.#origin },
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
    });
    this.#socket = socket;
    socket.on(live.view, (all: string, mine: unknown) => {
      this.heard.push(all, JSON.stringify(mine));
      const read = readView(all, mine);
      if (!read.success) throw new Error("a picture of another shape");
      this.#view = read.data;
      this.#forgetUnreadable();
    });
    socket.on(live.presence, (message: unknown) => {
      this.heard.push(JSON.stringify(message));
      this.#presence = presenceMessage.parse(message);
    });
    socket.on(live.words, (frame: string) => this.#take(frame));
    const tellPages = () => this.#pages.forEach((page) => page.tellWhetherItHears());
    socket.on("connect", tellPages);
    socket.on("disconnect", tellPages);
    await until("the circle came", () => this.#view !== null);
  }

  #take(frame: string): void {
    const { words, kept } = decodeWords(frame);
    this.notes.push(...kept);
    for (const page of this.#pages) page.hear(kept);
    for (const { page, update } of words) {
      this.heard.push(Buffer.from(update).toString("utf8"));
      const doc = this.#words.get(page) ?? new Y.Doc();
      this.#words.set(page, doc);
      Y.applyUpdate(doc, update);
    }
  }

  #forgetUnreadable(): void {
    const listed = new Set(this.view.pages.flatMap((page) => ("id" in page ? [page.id] : [])));
    for (const round of this.view.rounds) if (round.prompt) listed.add(round.prompt);
    for (const { page } of this.view.whispers) listed.add(page);
    for (const page of this.#words.keys()) if (!listed.has(page)) this.#words.delete(page);
  }

  /** Asks for something; the answer is the server's. Moves take what this screen shows. */
  async ask(command: LiveCommand): Promise<Answer> {
    return this.send({ id: `command-${this.circle}-${this.#commands++}`, command });
  }

  /** Sends this as a command, whatever it is. */
  async send(message: unknown): Promise<Answer> {
    const given: unknown = await this.#socket?.timeout(10_000).emitWithAck(live.command, message);
    const read = answer.parse(given);
    return read as Answer;
  }

  /** A facilitator's move on the picture that this screen shows. */
  async move(
    type: "openDoors" | "start" | "pause" | "resume" | "end" | "next" | "undo" | "back",
  ): Promise<Answer> {
    return this.ask({ type, seen: this.view.movedAt });
  }

  /** The server's instant, as the clock probe gives it. */
  async clock(): Promise<number> {
    return Number(await this.#socket?.timeout(5_000).emitWithAck(live.clock));
  }

  /** The socket as such, for those who send noise. */
  get socket(): Socket {
    if (!this.#socket) throw new Error("not entered");
    return this.#socket;
  }

  /** The round that is under way on this screen. */
  get round(): RoundId {
    const { current } = this.view;
    if (!current) throw new Error("no round is under way");
    return current;
  }

  /** My page in the current round. */
  get myPage(): PageId {
    const mine = this.view.pages.find(
      (page) => page.words === "mine" && page.round === this.view.current && !page.answer,
    );
    if (mine?.words !== "mine") throw new Error("no page of mine in this round");
    return mine.id;
  }

  /** The text of a page as it came over the circle's socket; null when nothing came. */
  reads(page: PageId): string | null {
    return this.#words.get(page)?.getText(pageText).toString() ?? null;
  }

  /** Every text by somebody of this name in this round that has reached this screen. */
  readsFrom(name: string, round = this.view.current): string | null {
    const seat = this.view.seats.find((each) => each.name === name);
    const page = this.view.pages.find(
      (each) => each.author === seat?.id && each.round === round && !each.answer,
    );
    return page && "id" in page ? this.reads(page.id) : null;
  }

  /** The prompt of the current round as this screen shows it. */
  get prompt(): string | null {
    const round = this.view.rounds.find((each) => each.id === this.view.current);
    return round?.prompt ? this.reads(round.prompt) : null;
  }

  /** Opens a page for writing. */
  async open(page: string = this.myPage, doc = new Y.Doc()): Promise<OpenPage> {
    const { cookie } = this;
    const origin = this.#origin;
    class Browser extends WebSocket {
      constructor(url: string | URL) {
        super(url, { headers: { cookie, origin } });
      }
    }
    let kept = 0;
    const provider = new WebsocketProvider(
      `${origin.replace("http", "ws")}${syncPath}`,
      page,
      doc,
      {
        disableBc: true,
        // The one place where Node's socket and the browser's are taken for each other.
        WebSocketPolyfill: Browser as unknown as typeof globalThis.WebSocket,
        maxBackoffTime: 200,
      },
    );
    provider.awareness.setLocalState(null);
    const keptBy = { page: 0, circle: 0 };
    let named: { readonly name: number; readonly base: number } | null = null;
    provider.messageHandlers[syncMessage.kept] = (_encoder, decoder) => {
      kept = readVarUint(decoder);
      keptBy.page += 1;
      if (hasContent(decoder)) named = { name: readVarUint(decoder), base: readVarUint(decoder) };
    };
    const tellWhetherItHears = () => {
      named = null;
      if (provider.wsconnected)
        provider.ws?.send(Uint8Array.of(syncMessage.kept, this.#socket?.connected ? 1 : 0));
    };
    provider.on("status", ({ status }) => {
      if (status === "connected") tellWhetherItHears();
    });
    doc.on("update", (update: Uint8Array, from: unknown) => {
      if (from === provider) this.heard.push(Buffer.from(update).toString("utf8"));
    });
    const opened: ListeningPage = {
      text: doc.getText(pageText),
      kept: () => kept,
      keptBy,
      hear(notes) {
        for (const { name, more } of notes) {
          if (named?.name !== name) continue;
          kept = Math.max(kept, named.base + more);
          keptBy.circle += 1;
        }
      },
      tellWhetherItHears,
      close: () => {
        this.#pages.delete(opened);
        provider.destroy();
      },
    };
    this.#pages.add(opened);
    await until("the page is in step", () => provider.synced);
    return opened;
  }

  /** Writes into this page, mine of the current round as a rule, and waits until it is kept. */
  async write(text: string, id: string = this.myPage): Promise<void> {
    const page = await this.open(id);
    page.text.insert(page.text.length, text);
    await until("it is kept", () => page.kept() >= 2);
    page.close();
  }

  async keepsake() {
    const { json } = await this.request("GET", `/circles/${this.circle}/keepsake`);
    return keepsakeAnswer.parse(json);
  }

  /** Closes the circle's socket, as a reload or a closed lid does; the cookie stays. */
  away(): void {
    this.#socket?.disconnect();
    this.#view = null;
    this.#words.clear();
  }

  close(): void {
    for (const page of this.#pages) page.close();
    this.away();
  }
}
