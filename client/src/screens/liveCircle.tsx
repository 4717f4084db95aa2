import type { CircleId, View } from "@beside/shared/domain";
import { useEffect, useState } from "react";
import { Button, ButtonLink } from "../components/button.tsx";
import { Plain } from "../components/plain.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { deviceCircles, linkToKeep } from "../connection/deviceCircles.ts";
import { useCircle } from "../hooks/useCircle.ts";
import { LateComer } from "../rounds/lateComer.tsx";
import { RunningCircle } from "../rounds/runningCircle.tsx";
import { createBell } from "../sound/bell.ts";
import { appWords } from "../words/app.ts";
import { circleWords } from "../words/circle.ts";
import { ClosedCircle } from "./closedCircle.tsx";
import { Lobby } from "./lobby.tsx";

/** A circle for somebody with a seat in it: lobby, rounds or close, as it stands on the server. */
export function LiveCircle({
  circle,
  joined,
}: {
  readonly circle: CircleId;
  /** Whether the seat was taken just now, by the link in the address. */
  readonly joined: boolean;
}) {
  const { state, connection } = useCircle(circle);
  const [bell] = useState(createBell);
  useEffect(() => () => bell.close(), [bell]);
  useRemembered(state.phase === "live" ? state.view : null, joined);

  if (state.phase === "connecting") return <Skeleton />;
  if (state.phase === "gone") {
    return (
      <Plain title={circleWords.goneTitle} text={circleWords.goneText}>
        {location.hash !== "" && (
          <Button onClick={() => location.reload()}>{circleWords.comeInAgain}</Button>
        )}
        <ButtonLink look="quiet" to="/">
          {appWords.home}
        </ButtonLink>
      </Plain>
    );
  }
  const { view, presence, online } = state;
  const live = { view, presence, online, connection, bell };
  if (view.status === "closed") return <ClosedCircle view={view} />;
  const round = view.rounds.find((each) => each.id === view.current);
  if (round === undefined) return <Lobby {...live} />;
  return view.me.agreed ? (
    <RunningCircle {...live} round={round} />
  ) : (
    <LateComer {...live} round={round} />
  );
}

/** Keeps the circle in this device's list, by the link that one came in by. */
function useRemembered(view: View | null, joined: boolean): void {
  const { id, title, startsAt } = view ?? {};
  const role = view?.me.role;
  useEffect(() => {
    if (id === undefined || title === undefined || startsAt === undefined || role === undefined)
      return;
    const known = deviceCircles.get().find((circle) => circle.id === id);
    const link = linkToKeep(known, { role, joined, path: location.pathname, hash: location.hash });
    deviceCircles.remember({ id, title, startsAt, role, link });
  }, [id, title, startsAt, role, joined]);
}
