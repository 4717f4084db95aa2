/**
 * How much the store has of a page, against what it had when the page was last one update. A page in use is worth a new
 * one when two thousand keystrokes have come, about ten minutes of writing, or when what came is more than twice of what
 * was there; compacting costs about a thousand times what keeping a keystroke does.
 */
export interface StoredLength {
  /** More than one update: a page that rests is worth compacting, since only then what was taken out is gone. */
  readonly canBeLess: boolean;
  /** So much that a page in use is worth compacting. */
  readonly isMuch: boolean;
  add(bytes: number): void;
  /** The page is one update of so many bytes, and what comes later adds to it. */
  becomeOne(bytes: number): void;
  /** It did not come to that: it is tried again when the page rests, or when as much again has come. */
  stayMany(): void;
}

const most = { updates: 2_048, bytes: 64 * 1024 };

/** Of the updates with which a page was loaded. */
export function createStoredLength(loaded: readonly Uint8Array[]): StoredLength {
  let updates = loaded.length;
  let bytes = loaded.reduce((sum, update) => sum + update.byteLength, 0);
  let asOne = 0;

  return {
    get canBeLess() {
      return updates > 1;
    },
    get isMuch() {
      return updates > most.updates || bytes > 2 * asOne + most.bytes;
    },
    add(more) {
      updates += 1;
      bytes += more;
    },
    becomeOne(size) {
      [updates, bytes, asOne] = [1, size, size];
    },
    stayMany() {
      updates += 1;
    },
  };
}
