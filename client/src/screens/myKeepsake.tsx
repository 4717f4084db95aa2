import type { CircleId, Keepsake, KeepsakePage } from "@beside/shared/domain";
import type { ReactNode } from "react";
import { Button } from "../components/button.tsx";
import { KeepsakeWords } from "../components/keepsakeWords.tsx";
import { Line } from "../components/line.tsx";
import { useKeepsake } from "../hooks/useKeepsake.ts";
import { appWords } from "../words/app.ts";
import { keepsakeWords } from "../words/keepsake.ts";
import { downloadKeepsake, downloadKeepsakeJson } from "./downloadKeepsake.ts";

/** What I take along, as a file or on paper: my words with what was said to them, and what others gave to the circle. */
export function MyKeepsake({
  circle,
  news,
  withCircle = false,
  still,
  renderUnder,
}: {
  readonly circle: CircleId;
  /** Another text when there may be more in it than there was. */
  readonly news?: string;
  readonly withCircle?: boolean;
  /** The keepsake without what was taken back since it was loaded. */
  readonly still?: (keepsake: Keepsake) => Keepsake;
  /** What can be done with one of my pages. */
  readonly renderUnder?: (page: KeepsakePage) => ReactNode;
}) {
  const loaded = useKeepsake(circle, news);
  if (loaded.state === "loading") return <Line>{appWords.waiting}</Line>;
  if (loaded.state === "failed") {
    return (
      <>
        <Line>{loaded.sentence}</Line>
        <Button onClick={loaded.retry}>{appWords.tryAgain}</Button>
      </>
    );
  }
  const keepsake = still?.(loaded.value) ?? loaded.value;
  return (
    <KeepsakeWords keepsake={keepsake} withCircle={withCircle} renderUnder={renderUnder}>
      <Button look="primary" onClick={() => downloadKeepsake(keepsake)}>
        {keepsakeWords.download}
      </Button>
      <Button onClick={() => downloadKeepsakeJson(keepsake)}>{keepsakeWords.downloadJson}</Button>
      <Button onClick={() => print()}>{keepsakeWords.print}</Button>
    </KeepsakeWords>
  );
}
