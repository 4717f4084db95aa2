import type { CircleId } from "@beside/shared/domain";
import type { Gone } from "@beside/shared/protocol";
import { useCallback, useEffect, useState } from "react";
import { Button, ButtonLink } from "../components/button.tsx";
import { Plain } from "../components/plain.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { StillHere } from "../components/stillHere.tsx";
import { appWords } from "../words/app.ts";
import { circleWords } from "../words/circle.ts";
import { forgetCircle } from "./forgetCircle.ts";
import { OpensNoMore } from "./opensNoMore.tsx";
import { opensNoMore } from "./rememberedLink.ts";
import { useTakenAway } from "./useTakenAway.ts";

/** A circle in which I have no seat any more. What was taken from me, or from everyone, does not stay on my device. */
export function GoneCircle({ circle, why }: { readonly circle: CircleId; readonly why: Gone }) {
  const isShut = useIsShut(circle, why);
  const forget = useCallback(() => forgetCircle(circle), [circle]);
  const stuck = useTakenAway(why === "left" ? null : forget);
  if (isShut === null) return <Skeleton />;
  if (isShut) return <OpensNoMore circle={circle} />;
  return (
    <Plain {...circleWords.gone[why]}>
      {stuck && <StillHere />}
      {why === "left" && location.hash !== "" && (
        <Button onClick={() => location.reload()}>{circleWords.comeInAgain}</Button>
      )}
      <ButtonLink look="quiet" to="/">
        {appWords.home}
      </ButtonLink>
    </Plain>
  );
}

/**
 * Whether the circle of somebody without a seat opens from here no more; null until that is known. The server says to nobody
 * without a seat that a circle was erased: the link by which this device came in tells.
 */
function useIsShut(circle: CircleId, why: Gone): boolean | null {
  const [isShut, setIsShut] = useState<boolean | null>(why === "left" ? null : false);
  useEffect(() => {
    if (why !== "left") return;
    let over = false;
    void opensNoMore(circle).then((shut) => {
      if (!over) setIsShut(shut);
    });
    return () => {
      over = true;
    };
  }, [circle, why]);
  return isShut;
}
