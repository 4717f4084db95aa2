import type { CircleId } from "@beside/shared/domain";
import { Button } from "../components/button.tsx";
import { KeepsakeWords } from "../components/keepsakeWords.tsx";
import { Line } from "../components/line.tsx";
import { useKeepsake } from "../hooks/useKeepsake.ts";
import { appWords } from "../words/app.ts";
import { keepsakeWords } from "../words/keepsake.ts";
import { downloadKeepsake } from "./downloadKeepsake.ts";

/** My own words by round, as a file or on paper. */
export function MyKeepsake({ circle }: { readonly circle: CircleId }) {
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
    <KeepsakeWords keepsake={loaded.value}>
      <Button look="primary" onClick={() => downloadKeepsake(loaded.value)}>
        {keepsakeWords.download}
      </Button>
      <Button onClick={() => print()}>{keepsakeWords.print}</Button>
    </KeepsakeWords>
  );
}
