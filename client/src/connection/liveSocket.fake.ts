import type { LiveSocket } from "./liveSocket.ts";

/** A socket of which a test plays the server. */
export class FakeLiveSocket implements LiveSocket {
  connected = false;
  /** How often it was told to connect. */
  attempts = 0;
  readonly asked: { readonly event: string; readonly given: readonly unknown[] }[] = [];
  /** What the server answers to a command; the clock is answered by itself. */
  answer: (message: unknown) => Promise<unknown> = () => Promise.reject(new Error("no answer"));
  readonly #hearing = new Map<string, (...given: unknown[]) => void>();
  #onConnect = () => {};
  #onDisconnect: (byServer: boolean) => void = () => {};
  #onRefused: (code: string | null) => void = () => {};

  connect(): void {
    this.attempts += 1;
  }

  disconnect(): void {
    if (this.connected) this.cut(false);
  }

  hear(event: string, heard: (...given: unknown[]) => void): void {
    this.#hearing.set(event, heard);
  }

  onConnect(run: () => void): void {
    this.#onConnect = run;
  }

  onDisconnect(run: (byServer: boolean) => void): void {
    this.#onDisconnect = run;
  }

  onRefused(run: (code: string | null) => void): void {
    this.#onRefused = run;
  }

  async ask(event: string, _patience: number, ...given: readonly unknown[]): Promise<unknown> {
    if (event === "clock") return Date.now();
    this.asked.push({ event, given });
    return this.answer(given[0]);
  }

  open(): void {
    this.connected = true;
    this.#onConnect();
  }

  cut(byServer: boolean): void {
    this.connected = false;
    this.#onDisconnect(byServer);
  }

  refuse(code: string | null): void {
    this.#onRefused(code);
  }

  says(event: string, ...given: readonly unknown[]): void {
    this.#hearing.get(event)?.(...given);
  }
}
