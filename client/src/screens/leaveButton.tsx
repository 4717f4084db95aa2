import type { CircleId } from "@beside/shared/domain";
import { fetchKeepsake, leave, takeAll } from "../connection/api.ts";
import type { Result } from "../connection/api.ts";
import { goTo } from "../hooks/useAddress.ts";
import { circleWords } from "../words/circle.ts";
import { leavingWords } from "../words/leaving.ts";
import { AskFirst } from "./askFirst.tsx";
import { downloadKeepsake } from "./downloadKeepsake.ts";
import { forgetCircle } from "./forgetCircle.ts";

/** Leaving for good: asked first, with one's words in reach; then seat, words and the circle's name go from this device. */
export function LeaveButton({ circle }: { readonly circle: CircleId }) {
  const download = async () => {
    const keepsake = await fetchKeepsake(circle);
    if (!keepsake.ok) return keepsake.sentence;
    downloadKeepsake(keepsake.value);
    return null;
  };
  const going = (go: (circle: string) => Promise<Result<null>>) => async () => {
    const answer = await go(circle);
    if (!answer.ok) return answer.sentence;
    goTo("/", { replace: true });
    await forgetCircle(circle);
    return null;
  };

  return (
    <AskFirst
      label={circleWords.leave}
      title={leavingWords.title}
      text={leavingWords.text}
      ways={[
        { label: leavingWords.download, go: download, stays: true },
        { label: leavingWords.takeAll, go: going(takeAll) },
        { label: leavingWords.leave, go: going(leave) },
      ]}
      stay={leavingWords.stay}
    />
  );
}
