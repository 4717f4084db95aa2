import type { CircleId } from "@beside/shared/domain";
import { eraseCircle } from "../connection/api.ts";
import { erasingWords } from "../words/erasing.ts";
import { AskFirst } from "./askFirst.tsx";
import { goForGood } from "./goForGood.ts";

/** The end of a circle before its day, by somebody who holds it. */
export function EraseCircle({ circle }: { readonly circle: CircleId }) {
  const { button, title, text, confirm, stay } = erasingWords.circle;
  return (
    <AskFirst
      label={button}
      look="quiet"
      title={title}
      text={text}
      ways={[{ label: confirm, go: goForGood(circle, eraseCircle, "/erased") }]}
      stay={stay}
    />
  );
}
