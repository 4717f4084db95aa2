import { circleId } from "@beside/shared/domain";
import { useEffect, useState } from "react";
import { ButtonLink } from "../components/button.tsx";
import { CircleList } from "../components/circleList.tsx";
import { HomePicture } from "../components/homePicture.tsx";
import { Screen } from "../components/screen.tsx";
import { deviceCircles } from "../connection/deviceCircles.ts";
import { useStore } from "../hooks/useStore.ts";
import { appWords } from "../words/app.ts";
import { homeWords } from "../words/home.ts";
import { forgetCircle } from "./forgetCircle.ts";
import styles from "./home.module.css";

/** The first page: what this is, calling a circle, and the circles that this device knows. */
export function Home() {
  const [now] = useState(() => Date.now());
  const known = useStore(deviceCircles);
  const circles = known.filter(({ until }) => until > now);
  useEffect(() => {
    for (const { id, until } of known) if (until <= now) void forgetCircle(circleId(id));
  }, [known, now]);
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
      {circles.length > 0 && <CircleList title={homeWords.yours} circles={circles} />}
    </Screen>
  );
}
