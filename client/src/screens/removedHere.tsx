import type { CircleId } from "@beside/shared/domain";
import { type ReactNode, useCallback } from "react";
import { ButtonLink } from "../components/button.tsx";
import { Plain } from "../components/plain.tsx";
import { StillHere } from "../components/stillHere.tsx";
import { appWords } from "../words/app.ts";
import { circleWords } from "../words/circle.ts";
import { forgetCircle } from "./forgetCircle.ts";
import { useTakenAway } from "./useTakenAway.ts";

/**
 * What somebody reads who was removed, and comes again by what opened the circle before: their device forgets the circle.
 * `instead` is what stands there when they came by a link that may let them in; it is given what is said where it does not.
 */
export function RemovedHere({
  circle,
  instead,
}: {
  readonly circle: CircleId;
  readonly instead: (removed: ReactNode) => ReactNode;
}) {
  const forget = useCallback(() => forgetCircle(circle), [circle]);
  const { title, text } = circleWords.gone.removed;
  if (useTakenAway(forget)) {
    return (
      <Plain title={title}>
        <StillHere />
      </Plain>
    );
  }
  return instead(
    <Plain title={title} text={text}>
      <ButtonLink look="quiet" to="/">
        {appWords.home}
      </ButtonLink>
    </Plain>,
  );
}
