import type { Choice, View } from "@beside/shared/domain";
import { useState } from "react";
import { PageChoice } from "../components/pageChoice.tsx";
import type { CircleConnection } from "../connection/circleConnection.ts";
import type { Mine } from "../rounds/viewPages.ts";
import { closingWords } from "../words/closing.ts";
import { erasingWords } from "../words/erasing.ts";
import { AskWays } from "./askWays.tsx";

/** The choices for one page of mine. Erasing asks first; the other two can be changed at any time. */
export function ChoosePage({
  view,
  page,
  what,
  response,
  connection,
  onErased,
}: {
  readonly view: View;
  readonly page: Mine;
  readonly what: string;
  /** Whom it answers, where it is a response. */
  readonly response: { readonly to: string | null } | null;
  /** The page is gone, and this with it. */
  readonly onErased: () => void;
  readonly connection: Pick<CircleConnection, "send">;
}) {
  const [problem, setProblem] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const { title, text, confirm, stay } = erasingWords.page;

  const choose = async (choice: Choice) => {
    const answer = await connection.send({ type: "choose", page: page.id, choice });
    setProblem(answer.ok ? null : answer.sentence);
  };
  const erase = async () => {
    const answer = await connection.send({ type: "erasePage", page: page.id });
    if (!answer.ok) return answer.sentence;
    onErased();
    return null;
  };

  return (
    <>
      <PageChoice
        what={what}
        choice={page.choice}
        closed={view.status === "closed"}
        response={response}
        problem={problem}
        onChoose={(choice) => void choose(choice)}
        onErase={() => setAsking(true)}
      />
      {asking && (
        <AskWays
          title={title}
          text={text}
          ways={[{ label: confirm, go: erase }]}
          stay={stay}
          onOver={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** Whether a page is one to choose for: what answers a page that is not shared any more, a line that goes with "not quite", and a response never given, are not. */
export const canBeGiven = ({ answer, curtain }: Mine): boolean =>
  answer === null || (answer.kind !== "line" && answer.to !== null && curtain === "shared");

/** Why there is nothing to choose for a response. */
export const whyNot = ({ answer, curtain }: Mine, to: string | null): string =>
  curtain === "held"
    ? closingWords.neverGiven
    : answer?.kind === "line"
      ? closingWords.line(to)
      : closingWords.withoutPage;
