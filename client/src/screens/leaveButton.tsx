import type { CircleId } from "@beside/shared/domain";
import { fetchKeepsake, leave, takeAll } from "../connection/api.ts";
import { circleWords } from "../words/circle.ts";
import { leavingWords } from "../words/leaving.ts";
import { AskFirst } from "./askFirst.tsx";
import { downloadKeepsake } from "./downloadKeepsake.ts";
import { goForGood } from "./goForGood.ts";

/** Leaving for good: asked first, with one's words in reach; then seat, words and the circle's name go from this device. */
export function LeaveButton({ circle }: { readonly circle: CircleId }) {
  const download = async () => {
    const keepsake = await fetchKeepsake(circle);
    if (!keepsake.ok) return keepsake.sentence;
    downloadKeepsake(keepsake.value);
    return null;
  };

  return (
    <AskFirst
      label={circleWords.leave}
      title={leavingWords.title}
      text={leavingWords.text}
      ways={[
        { label: leavingWords.download, go: download, stays: true },
        { label: leavingWords.takeAll, go: goForGood(circle, takeAll) },
        { label: leavingWords.leave, go: goForGood(circle, leave) },
      ]}
      stay={leavingWords.stay}
    />
  );
}
