/** The one source of time and timers. Tests bring one that stands still until they move it. */
export interface Time {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs once after this many milliseconds; returns the way to stop it. */
  after(milliseconds: number, run: () => void): () => void;
}
