/**
 * Counts the sync frames of one connection and says how many, from the first on, are durably kept.
 * Commits come in order, so the last one that was kept stands for all before it, unless a frame was
 * left aside for the sync that is still to come: then nothing is said until that sync is kept.
 */
export interface KeptCount {
  /** A frame came in; returns what to call when it is kept. */
  frame(): () => void;
  /** A frame came in that was left aside: the sync to come holds its words. */
  leftAside(): void;
  /** The sync has come; its frame is the next one. */
  synced(): void;
}

/** `say` is called at most once for all frames of one commit. */
export function createKeptCount(say: (frames: number) => void): KeptCount {
  let frames = 0;
  let kept = 0;
  let said = 0;
  let waitsForSync = false;

  function tell(): void {
    if (kept === said) return;
    said = kept;
    say(kept);
  }

  return {
    frame() {
      frames += 1;
      const upTo = frames;
      if (waitsForSync) return () => {};
      return () => {
        kept = Math.max(kept, upTo);
        // After the callbacks of the same commit, which all run before any microtask.
        queueMicrotask(tell);
      };
    },
    leftAside() {
      frames += 1;
      waitsForSync = true;
    },
    synced() {
      waitsForSync = false;
    },
  };
}
