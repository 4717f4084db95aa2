import type { CircleId } from "@beside/shared/domain";
import { useCallback } from "react";
import { Button } from "../components/button.tsx";
import { Line } from "../components/line.tsx";
import { OwnWords } from "../components/ownWords.tsx";
import { StillHere } from "../components/stillHere.tsx";
import { wipeDevice } from "../connection/wipeDevice.ts";
import { keepsakeWords } from "../words/keepsake.ts";
import { opensNoMoreWords } from "../words/opensNoMore.ts";
import { useTakenAway } from "./useTakenAway.ts";
import { useUnkept } from "./useUnkept.ts";
import styles from "./unfitWords.module.css";

/** After the close: pages that were full, with the last words that had no room. They stay here until their writer lets them go. */
export function UnfitWords({ circle }: { readonly circle: CircleId }) {
  const { words, letGo } = useUnkept(circle);
  const wipe = useCallback(() => wipeDevice(circle), [circle]);
  const stuck = useTakenAway(words?.length === 0 ? wipe : null);
  if (stuck) return <StillHere />;
  if (words === null || words.length === 0) return null;
  return (
    <div className={styles["unfit"]}>
      <Line tone="ember" role="status">
        {keepsakeWords.lastDidNotFit}
      </Line>
      {words.map((text, at) => (
        <OwnWords key={at} label={opensNoMoreWords.words} text={text} quiet="" />
      ))}
      <p>
        <Button onClick={letGo}>{opensNoMoreWords.forget}</Button>
      </p>
    </div>
  );
}
