import { circleId } from "@beside/shared/domain";
import { useCallback, useState } from "react";
import { ButtonLink } from "../components/button.tsx";
import { CircleList } from "../components/circleList.tsx";
import { HomePicture } from "../components/homePicture.tsx";
import { Screen } from "../components/screen.tsx";
import { StillHere } from "../components/stillHere.tsx";
import { deviceCircles } from "../connection/deviceCircles.ts";
import { useStore } from "../hooks/useStore.ts";
import { appWords } from "../words/app.ts";
import { homeWords } from "../words/home.ts";
import { forgetCircle } from "./forgetCircle.ts";
import { useTakenAway } from "./useTakenAway.ts";
import styles from "./home.module.css";

/** The first page: what this is, calling a circle, and the circles that this device knows. */
export function Home() {
  const [now] = useState(() => Date.now());
  const known = useStore(deviceCircles);
  const circles = known.filter(({ until }) => until > now);
  const stuck = useOverForgotten(now);
  return (
    <Screen title={appWords.name} wide>
      <div className={styles["open"]}>
        <div className={styles["said"]}>
          <h1>{homeWords.title}</h1>
          <p className={styles["lead"]}>{homeWords.lead}</p>
          <ul className={styles["steps"]}>
            {homeWords.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
          <ButtonLink look="primary" to="/call">
            {homeWords.call}
          </ButtonLink>
          <p className={styles["small"]}>{homeWords.noAccount}</p>
        </div>
        <HomePicture />
      </div>
      {stuck && <StillHere />}
      {circles.length > 0 && <CircleList title={homeWords.yours} circles={circles} />}
    </Screen>
  );
}

/** Circles that are over leave this device; true when the browser did not let one go. */
function useOverForgotten(now: number): boolean {
  const [over] = useState(() => deviceCircles.get().filter(({ until }) => until <= now));
  const forget = useCallback(async () => {
    const gone = await Promise.all(over.map(({ id }) => forgetCircle(circleId(id))));
    return gone.every(Boolean);
  }, [over]);
  return useTakenAway(forget);
}
