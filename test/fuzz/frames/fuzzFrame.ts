/** A frame to be thrown at a page, and what it is made of, to be counted. */
export interface FuzzFrame {
  readonly bytes: Uint8Array;
  readonly kinds: ReadonlySet<string>;
}
