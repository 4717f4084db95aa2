import { ButtonLink } from "../components/button.tsx";
import { Plain } from "../components/plain.tsx";
import { appWords } from "../words/app.ts";
import { circleWords } from "../words/circle.ts";

/** What somebody reads who was removed, and comes again by what opened the circle before. */
export const RemovedHere = () => (
  <Plain {...circleWords.gone.removed}>
    <ButtonLink look="quiet" to="/">
      {appWords.home}
    </ButtonLink>
  </Plain>
);
