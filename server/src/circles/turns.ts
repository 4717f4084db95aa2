/** Work that is done one after the other, in the order in which it was asked for. */
export interface Turns {
  /** Does this when its turn has come. What fails fails for whoever asked for it, and holds up nothing. */
  take<T>(work: () => Promise<T>): Promise<T>;
  /** Whether something waits for its turn or has it. */
  readonly busy: boolean;
  /** Resolves when all that was asked for so far is done. */
  done(): Promise<void>;
}

/** Nothing is under way. */
export function createTurns(): Turns {
  let count = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    take(work) {
      count += 1;
      const mine = last.then(work).finally(() => {
        count -= 1;
      });
      last = mine.catch(() => undefined);
      return mine;
    },
    get busy() {
      return count > 0;
    },
    async done() {
      await last;
    },
  };
}
