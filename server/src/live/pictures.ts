import type { Halves } from "@beside/shared/domain";
import { writeView } from "@beside/shared/protocol";

/** What a picture's message brings: what all know as text, what is one person's alone, and which one of this connection it is. */
export type PictureMessage = readonly [all: string, mine: Halves["own"], number: number];

/**
 * The pictures that one connection is sent. A circle changes with everything that anybody does, also with what is nobody
 * else's to know: a private line, a response in hand, a mark [CA10], [RE5], [MA2]. In a small circle even an empty message
 * would tell of it, so that a picture leaves only where one of its halves is written otherwise than the last time.
 *
 * What all know is one text for everybody at one state of the circle, so that most comparisons are of two names for the same
 * text; what a private event leaves as it was is written anew, and compared letter by letter: 100 people take a millisecond.
 */
export function createPictures() {
  let all: string | null = null;
  let mine: string | null = null;
  let count = 0;
  return {
    /** The message that shows this, or null when it says nothing new. */
    next(halves: Halves): PictureMessage | null {
      const [text, own] = writeView(halves);
      const ownText = JSON.stringify(own);
      const isNews = text !== all || ownText !== mine;
      // Kept also when it is the same: then this connection holds on to no text of its own.
      all = text;
      mine = ownText;
      if (!isNews) return null;
      count += 1;
      return [text, own, count];
    },
  };
}
