import type { CircleId, View } from "@beside/shared/domain";
import type { Gone } from "@beside/shared/protocol";
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
import { forgetCircle } from "./forgetCircle.ts";
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
  useForgottenWhenGone(circle, state.phase === "gone" ? state.why : null);

  if (state.phase === "connecting") return <Skeleton />;
  if (state.phase === "gone") {
    return (
      <Plain {...circleWords.gone[state.why]}>
        {state.why === "left" && location.hash !== "" && (
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
  if (view.status === "closed") return <ClosedCircle view={view} connection={connection} />;
  const round = view.rounds.find((each) => each.id === view.current);
  if (round === undefined) return <Lobby {...live} />;
  return view.me.agreed ? (
    <RunningCircle {...live} round={round} />
  ) : (
    <LateComer {...live} round={round} />
  );
}

/** What was taken from somebody, or from everyone, does not stay on their device. */
function useForgottenWhenGone(circle: CircleId, why: Gone | null): void {
  useEffect(() => {
    if (why === "removed" || why === "erased") void forgetCircle(circle);
  }, [circle, why]);
}

/** Keeps the circle in this device's list, by the link that one came in by. */
function useRemembered(view: View | null, joined: boolean): void {
  const { id, title, startsAt } = view ?? {};
  const role = view?.me.role;
  const until = view === null ? undefined : lastDay(view);
  useEffect(() => {
    if (id === undefined || title === undefined || startsAt === undefined || role === undefined)
      return;
    if (until === undefined) return;
    const known = deviceCircles.get().find((circle) => circle.id === id);
    const link = linkToKeep(known, { role, joined, path: location.pathname, hash: location.hash });
    deviceCircles.remember({ id, title, startsAt, role, link, until });
  }, [id, title, startsAt, role, until, joined]);
}

/** When there is nothing left of the circle, at the latest: before its close nobody knows the day. */
const lastDay = ({ startsAt, keepDays, keptUntil }: View): number =>
  keptUntil ?? startsAt + (longestOpen + keepDays) * day;

const day = 24 * 3600_000;
/** A circle closes by itself so many days after its hour. */
const longestOpen = 3;
