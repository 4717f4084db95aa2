import type { PageId, SeatId } from "@beside/shared/domain";
import type { KeptNote } from "@beside/shared/protocol";
import { keptFrame } from "./frames.ts";
import { type KeptCount, createKeptCount } from "./keptCount.ts";

/** What one editor's connection has to say about what is kept of it, and the two ways to say it. */
export interface KeptVoice {
  readonly page: PageId;
  readonly seat: SeatId;
  /**
   * The note for a frame that its whole circle reads; null when it has to say it alone. To be asked only while the whole
   * circle reads the page, and this person's screen gets the frame.
   */
  aloud(): KeptNote | null;
  /** Says on its own socket what has not been said yet. */
  alone(): void;
}

/** The voice, as its connection has it. */
export interface OwnVoice extends KeptVoice, Pick<KeptCount, "frame" | "leftAside" | "synced"> {
  /** Whether the client hears its circle's frames. When it no longer does it is told alone where it stands. */
  hears(frames: boolean): void;
  /** The page is not for the whole circle: what comes now is counted in no note, nor is it later. */
  hush(): void;
}

/** Where names come from; no two are alike. */
export type NextName = () => number;

/**
 * Names that this process has not given, and the one before it did not either: it counts on from its clock's milliseconds,
 * and no server lets in a thousand editors a second. The rest of 2^28 ms, three days, makes a name of four bytes.
 */
export function createNames(now: number): NextName {
  let name = now % 2 ** 28;
  return () => name++;
}

/** `changed` is called when there is something to say, once until it has been said. */
export function createKeptVoice(
  editor: { readonly page: PageId; readonly seat: SeatId },
  send: (frame: Buffer) => void,
  changed: (voice: KeptVoice) => void,
  nextName: NextName,
): OwnVoice {
  const count = createKeptCount(() => changed(voice));
  let hearsFrames = false;
  let named: { readonly name: number; readonly base: number } | null = null;

  const voice: OwnVoice = {
    ...editor,
    frame: count.frame,
    leftAside: count.leftAside,
    synced: count.synced,
    aloud() {
      if (!hearsFrames || count.unsaid === null) return null;
      if (named === null) {
        // What came before, the circle is not to count: it may have been written while the page was held.
        named = { name: nextName(), base: count.frames };
        send(keptFrame(count.say(), named));
        return null;
      }
      if (count.unsaid <= named.base) return null;
      return { name: named.name, more: count.say() - named.base };
    },
    alone() {
      if (count.unsaid !== null) send(keptFrame(count.say()));
    },
    hears(frames) {
      hearsFrames = frames;
      if (frames) return;
      named = null;
      send(keptFrame(count.say()));
    },
    hush() {
      named = null;
    },
  };
  return voice;
}
