import type { CircleId, KeepsakePage } from "@beside/shared/domain";
import type { ReactNode } from "react";
import { Button } from "../components/button.tsx";
import { KeepsakeWords } from "../components/keepsakeWords.tsx";
import { Line } from "../components/line.tsx";
import { useKeepsake } from "../hooks/useKeepsake.ts";
import { appWords } from "../words/app.ts";
import { keepsakeWords } from "../words/keepsake.ts";
import { downloadKeepsake } from "./downloadKeepsake.ts";

/** My own words by round, as a file or on paper. */
export function MyKeepsake({
  circle,
  renderUnder,
}: {
  readonly circle: CircleId;
  /** What can be done with one of its pages. */
  readonly renderUnder?: (page: KeepsakePage) => ReactNode;
}) {
  const loaded = useKeepsake(circle);
  if (loaded.state === "loading") return <Line>{appWords.waiting}</Line>;
  if (loaded.state === "failed") {
    return (
      <>
        <Line>{loaded.sentence}</Line>
        <Button onClick={loaded.retry}>{appWords.tryAgain}</Button>
      </>
    );
  }
  return (
    <KeepsakeWords keepsake={loaded.value} renderUnder={renderUnder}>
      <Button look="primary" onClick={() => downloadKeepsake(loaded.value)}>
        {keepsakeWords.download}
      </Button>
      <Button onClick={() => print()}>{keepsakeWords.print}</Button>
    </KeepsakeWords>
  );
}
