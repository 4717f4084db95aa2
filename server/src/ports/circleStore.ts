/** One thing that happened in a circle, as it is kept. */
export interface EventRecord {
  /** 1 for the first event of a circle, then without a gap. */
  readonly version: number;
  /** Milliseconds since the epoch, by the server's clock. */
  readonly at: number;
  /** The command that led to it; the same command asked twice is found by this. */
  readonly commandId: string;
  /** The seat that gave the command, or 'server' for time itself. */
  readonly actor: string;
  /** Any JSON; its shape is the domain's affair. */
  readonly event: unknown;
}

/** What is gone for good once the append that it comes with is durable. */
export interface Erasure {
  /** Every update of these pages; what is appended to them later is dropped. */
  readonly pages: readonly string[];
  /** Earlier records whose event is replaced by one that says less. */
  readonly records: readonly Pick<EventRecord, "version" | "event">[];
}

/** Keeps what happened in each circle, in order, and knows when a circle next wants to hear of the time. */
export interface CircleStore {
  /**
   * Keeps the records behind version `expectedVersion`; 0 makes the circle. When somebody was there before, it answers
   * 'conflict' and keeps nothing. The records are durable once this resolves.
   * `due` is the next instant (ms) at which the circle wants `timePassed`, or null; it replaces the one before.
   * With an erasure the same commit takes out what it names, and gives the circle a new key, so that nothing that was
   * kept before can be read any more without the old one, which is gone. Rejecting then says that not all of this is
   * done: it may be kept and not yet gone, and `load` tells which.
   * Throws a RangeError when the records do not continue the expected version, which is a defect of the caller.
   */
  append(
    circleId: string,
    expectedVersion: number,
    records: readonly EventRecord[],
    due: number | null,
    erasure?: Erasure,
  ): Promise<"appended" | "conflict">;

  /** Everything that happened in the circle, oldest first; empty when there is no such circle. */
  load(circleId: string): Promise<readonly EventRecord[]>;

  /** The circles whose due instant is `before` (ms) or earlier, the earliest first. */
  listDue(before: number): Promise<readonly string[]>;

  /**
   * Erases all of a circle for good: what happened, its pages, and the key that could read a copy. What is appended to
   * its pages later is dropped, and to it answers 'conflict'. Nothing remembers that it was there, so an append behind 0
   * would make a new circle of its id; ids are random and never used twice. Does nothing when there is no such circle.
   */
  erase(circleId: string): Promise<void>;
}

/** What every adapter asks of an append before it looks at its rows. */
export const mustContinue = (expectedVersion: number, records: readonly EventRecord[]): void => {
  const continues = records.every(
    (record, index) => record.version === expectedVersion + index + 1,
  );
  if (records.length === 0 || !continues) {
    throw new RangeError(
      `An append behind version ${expectedVersion} needs records that count on from it.`,
    );
  }
};
