import {
  type Circle,
  type PageId,
  type Pen,
  type SeatId,
  penFor,
  seatedAt,
} from "@beside/shared/domain";
import { closeCodes } from "@beside/shared/protocol";
import type { LiveCircle } from "../circles/liveCircle.ts";

/** The pen that a person has for a page, looked up again whenever the circle has changed. */
export function penInHand(live: LiveCircle, seat: SeatId, page: PageId): () => Pen {
  let version = -1;
  let pen: Pen = "no";
  return () => {
    const { circle } = live;
    if (circle.version !== version) {
      version = circle.version;
      pen = penFor(circle, seat, page);
    }
    return pen;
  };
}

/** The code that tells somebody without a pen why: no seat any more, or a page that is not theirs. */
export const codeWithoutPen = (circle: Circle, seat: SeatId): number =>
  seatedAt(circle, seat) ? closeCodes.noPen : closeCodes.noSeat;
