/** One Yjs update (V1) of one page. */
export interface PageUpdate {
  readonly circleId: string;
  readonly pageId: string;
  readonly update: Uint8Array;
}

/** Keeps what people write, as updates behind one another, for circles that the circle store beside it has. */
export interface PageStore {
  /**
   * Keeps the whole group or nothing of it; durable once this resolves, which is when an editor may say "kept".
   * Groups are kept in the order in which they were handed over, whether or not the caller waited in between.
   * Updates of a circle or a page that was erased are dropped, and the others of their group are kept.
   */
  append(group: readonly PageUpdate[]): Promise<void>;

  /** The updates of one page in the order in which they were appended; empty when there are none. */
  load(circleId: string, pageId: string): Promise<readonly Uint8Array[]>;

  /**
   * Puts one update in the place of all that the page has, so that what was deleted in it is nowhere any more. The
   * caller knows that `update` says all that is to be kept. Takes its turn among the appends in the order of calling:
   * what was handed over before goes, what is handed over later stays behind it. Rejects with everything as it was.
   * Does nothing for a circle or a page that was erased.
   */
  replace(circleId: string, pageId: string, update: Uint8Array): Promise<void>;
}
