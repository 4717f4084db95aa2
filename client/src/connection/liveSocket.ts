import { refusal } from "@beside/shared/protocol";

/**
 * What a circle's connection asks of a socket. Socket.io's client is wrapped into it in one place;
 * tests give a pair that speaks only when told.
 */
export interface LiveSocket {
  readonly connected: boolean;
  connect(): void;
  disconnect(): void;
  /** Hears one of the server's events; what comes with it is of unknown shapes. */
  hear(event: string, heard: (...given: unknown[]) => void): void;
  onConnect(run: () => void): void;
  /** `byServer` when the server ended it: then Socket.io does not come back by itself. */
  onDisconnect(run: (byServer: boolean) => void): void;
  /** The server refused the connection (`code`), or could not be reached (null: it tries again itself). */
  onRefused(run: (code: string | null) => void): void;
  /** Sends an event and waits for its acknowledgement; rejects after `patience` milliseconds. */
  ask(event: string, patience: number, ...given: readonly unknown[]): Promise<unknown>;
}

/** The code in an error of Socket.io's middleware, or null when the error is of the network. */
export function codeOfError(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("data" in error)) return null;
  const read = refusal.safeParse(error.data);
  return read.success ? read.data.code : null;
}
