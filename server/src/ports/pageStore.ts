/** One Yjs update (V1) of one page. */
export interface PageUpdate {
  readonly circleId: string;
  readonly pageId: string;
  readonly update: Uint8Array;
}

/** Keeps what people write, as updates behind one another. */
export interface PageStore {
  /**
   * Keeps the whole group or nothing of it; durable once this resolves, which is when an editor may say "kept".
   * Groups are kept in the order in which they were handed over, whether or not the caller waited in between.
   */
  append(group: readonly PageUpdate[]): Promise<void>;

  /** The updates of one page in the order in which they were appended; empty when there are none. */
  load(circleId: string, pageId: string): Promise<readonly Uint8Array[]>;
}
