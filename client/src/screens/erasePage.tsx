import type { PageId } from "@beside/shared/domain";
import type { CircleConnection } from "../connection/circleConnection.ts";
import { erasingWords } from "../words/erasing.ts";
import { AskFirst } from "./askFirst.tsx";

/** Takes the words of one page of mine back, or of a private line, for good. */
export function ErasePage({
  page,
  what = "page",
  label = erasingWords.page.button,
  connection,
  onErased,
}: {
  readonly page: PageId;
  readonly what?: "page" | "line";
  readonly label?: string;
  readonly connection: Pick<CircleConnection, "send">;
  /** The page is gone, and with it this button: who asked is to be told, and led on. */
  readonly onErased?: () => void;
}) {
  const { title, text, confirm, stay } = erasingWords[what];
  const erase = async () => {
    const answer = await connection.send({ type: "erasePage", page });
    if (!answer.ok) return answer.sentence;
    onErased?.();
    return null;
  };
  return (
    <AskFirst
      label={label}
      look="quiet"
      title={title}
      text={text}
      ways={[{ label: confirm, go: erase }]}
      stay={stay}
    />
  );
}
