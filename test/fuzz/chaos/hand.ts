/** The two halves of a page: each hand writes on its own side of the bar, so that its words can be told apart. */
export type Side = "left" | "right";
export const bar = "|";

/**
 * What one hand wrote on its side of a page, step by step. However the network behaved, the server
 * may only ever have one of these steps, and none before the last that it called kept.
 */
export class Hand {
  readonly side: Side;
  readonly #steps: string[] = [""];
  #kept = 0;
  /** Where it writes, in its own words. */
  caret = 0;

  constructor(side: Side) {
    this.side = side;
  }

  get text(): string {
    return this.#steps.at(-1) ?? "";
  }

  get keystrokes(): number {
    return this.#steps.length - 1;
  }

  /** How many of its keystrokes it was told are kept. */
  get kept(): number {
    return this.#kept;
  }

  /** Puts `insert` in the place of so many letters before the caret. */
  write(remove: number, insert: string): void {
    const { text } = this;
    const start = this.caret - remove;
    this.#steps.push(text.slice(0, start) + insert + text.slice(this.caret));
    this.caret = start + insert.length;
  }

  /** This hand was told that all it wrote so far is kept. */
  noteKept(): void {
    this.#kept = this.keystrokes;
  }

  /** Whether this is one of its steps, and none before the last that was called kept. */
  hasBeen(text: string): "kept" | "lost" | "never" {
    const at = this.#steps.lastIndexOf(text);
    if (at === -1) return "never";
    return at >= this.#kept ? "kept" : "lost";
  }
}

/** One side of a page's text; null when the bar is missing or there twice. */
export function sideOf(text: string, side: Side): string | null {
  const [left, right, ...more] = text.split(bar);
  if (right === undefined || more.length > 0) return null;
  return (side === "left" ? left : right) ?? null;
}
