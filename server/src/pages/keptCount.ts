/**
 * Counts the sync frames of one connection, and how many of them, from the first on, are durably kept.
 * Commits come in order, so the last one that was kept stands for all before it, unless a frame was
 * left aside for the sync that is still to come: then nothing more counts until that sync is kept.
 */
export interface KeptCount {
  /** A frame came in; returns what to call when it is kept. */
  frame(): () => void;
  /** A frame came in that was left aside: the sync to come holds its words. */
  leftAside(): void;
  /** The sync has come; its frame is the next one. */
  synced(): void;
  /** How many came in. */
  readonly frames: number;
  /** How many are kept, when that has not been said yet; else null. */
  readonly unsaid: number | null;
  /** How many are kept: it is being said. */
  say(): number;
}

/** `changed` is called when there is something to say, and not again until it has been said. */
export function createKeptCount(changed: () => void): KeptCount {
  let frames = 0;
  let kept = 0;
  let said = 0;
  let waitsForSync = false;

  function keptUpTo(count: number): void {
    if (count <= kept) return;
    const isNews = kept === said;
    kept = count;
    if (isNews) changed();
  }

  return {
    frame() {
      frames += 1;
      const upTo = frames;
      return waitsForSync ? () => {} : () => keptUpTo(upTo);
    },
    leftAside() {
      frames += 1;
      waitsForSync = true;
    },
    synced() {
      waitsForSync = false;
    },
    get frames() {
      return frames;
    },
    get unsaid() {
      return kept > said ? kept : null;
    },
    say() {
      said = kept;
      return kept;
    },
  };
}
