import type { Log } from "../circles/log.ts";

/** A log that remembers. */
export interface NotedLog extends Log {
  readonly lines: readonly { readonly fields: object; readonly message: string }[];
}

/** A log for tests. */
export function notedLog(): NotedLog {
  const lines: { fields: object; message: string }[] = [];
  const note = (fields: object, message: string): void => void lines.push({ fields, message });
  return { lines, info: note, warn: note, error: note };
}
