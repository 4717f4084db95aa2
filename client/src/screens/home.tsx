import { ButtonLink } from "../components/button.tsx";
import { CircleList } from "../components/circleList.tsx";
import { HomePicture } from "../components/homePicture.tsx";
import { Screen } from "../components/screen.tsx";
import { deviceCircles } from "../connection/deviceCircles.ts";
import { useStore } from "../hooks/useStore.ts";
import { appWords } from "../words/app.ts";
import { homeWords } from "../words/home.ts";
import styles from "./home.module.css";

/** The first page: what this is, calling a circle, and the circles that this device knows. */
export function Home() {
  const circles = useStore(deviceCircles);
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
