import type { CircleId } from "@beside/shared/domain";
import { leave, takeAll } from "../connection/api.ts";
import { circleWords } from "../words/circle.ts";
import { leavingWords } from "../words/leaving.ts";
import { AskFirst } from "./askFirst.tsx";
import { goForGood } from "./goForGood.ts";
import { keepsakeWay } from "./keepsakeWay.ts";

/** Leaving for good: asked first, with one's words in reach; then seat, words and the circle's name go from this device. */
export const LeaveButton = ({
  circle,
  closed = false,
}: {
  readonly circle: CircleId;
  /** After the close less of mine stays with the others, and for longer. */
  readonly closed?: boolean;
}) => (
  <AskFirst
    label={circleWords.leave}
    title={leavingWords.title}
    text={[closed ? leavingWords.whenClosed : leavingWords.whileOpen, leavingWords.takeFirst]}
    ways={[
      keepsakeWay(circle),
      { label: leavingWords.takeAll, go: goForGood(circle, takeAll, "/withdrawn") },
      { label: leavingWords.leave, go: goForGood(circle, leave, "/left") },
    ]}
    stay={leavingWords.stay}
  />
);
