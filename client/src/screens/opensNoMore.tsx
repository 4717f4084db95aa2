import type { CircleId } from "@beside/shared/domain";
import { useCallback } from "react";
import { Button, ButtonLink } from "../components/button.tsx";
import { OwnWords } from "../components/ownWords.tsx";
import { Screen } from "../components/screen.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { StillHere } from "../components/stillHere.tsx";
import { appWords } from "../words/app.ts";
import { opensNoMoreWords } from "../words/opensNoMore.ts";
import { forgetCircle } from "./forgetCircle.ts";
import { useTakenAway } from "./useTakenAway.ts";
import { useUnkept } from "./useUnkept.ts";
import styles from "./opensNoMore.module.css";

/**
 * A circle that this device had a seat in, and that does not open any more. What the circle had goes from here at once. Words
 * that never came to it are shown, and stay until their writer lets them go: no other copy of them is anywhere.
 */
export function OpensNoMore({ circle }: { readonly circle: CircleId }) {
  const { words, letGo } = useUnkept(circle);
  const forget = useCallback(() => forgetCircle(circle), [circle]);
  const stuck = useTakenAway(words?.length === 0 ? forget : null);
  if (words === null) return <Skeleton />;
  return (
    <Screen title={opensNoMoreWords.title}>
      <div className={styles["said"]}>
        <h1>{opensNoMoreWords.title}</h1>
        <p role="status">
          {words.length > 0 ? opensNoMoreWords.textWithWords : opensNoMoreWords.text}
        </p>
        {stuck && <StillHere />}
      </div>
      {words.map((text, at) => (
        <OwnWords key={at} label={opensNoMoreWords.words} text={text} quiet="" />
      ))}
      <p className={styles["next"]}>
        {words.length > 0 && <Button onClick={letGo}>{opensNoMoreWords.forget}</Button>}
        <ButtonLink look="quiet" to="/">
          {appWords.home}
        </ButtonLink>
      </p>
    </Screen>
  );
}
