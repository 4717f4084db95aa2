import type { CircleId } from "@beside/shared/domain";
import { eraseCircle } from "../connection/api.ts";
import { goTo } from "../hooks/useAddress.ts";
import { erasingWords } from "../words/erasing.ts";
import { AskFirst } from "./askFirst.tsx";
import { forgetCircle } from "./forgetCircle.ts";

/** The end of a circle before its day, by somebody who holds it. */
export function EraseCircle({ circle }: { readonly circle: CircleId }) {
  const { button, title, text, confirm, stay } = erasingWords.circle;
  const erase = async () => {
    const answer = await eraseCircle(circle);
    if (!answer.ok) return answer.sentence;
    goTo("/", { replace: true });
    await forgetCircle(circle);
    return null;
  };
  return (
    <AskFirst
      label={button}
      look="quiet"
      title={title}
      text={text}
      ways={[{ label: confirm, go: erase }]}
      stay={stay}
    />
  );
}
