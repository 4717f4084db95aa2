import type { CircleId, View } from "@beside/shared/domain";
import { useEffect, useState } from "react";
import { Skeleton } from "../components/skeleton.tsx";
import { deviceCircles, linkToKeep } from "../connection/deviceCircles.ts";
import { useCircle } from "../hooks/useCircle.ts";
import { LateComer } from "../rounds/lateComer.tsx";
import { RunningCircle } from "../rounds/runningCircle.tsx";
import { createBell } from "../sound/bell.ts";
import { ClosedCircle } from "./closedCircle.tsx";
import { DaysAfter } from "./daysAfter.tsx";
import { GoneCircle } from "./goneCircle.tsx";
import { Lobby } from "./lobby.tsx";
import { useTopOfEach } from "./useTopOfEach.ts";

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
  if (state.phase === "gone") return <GoneCircle circle={circle} why={state.why} />;
  const { view, presence, online } = state;
  return (
    <Standing view={view} presence={presence} online={online} connection={connection} bell={bell} />
  );
}

type Live = Parameters<typeof Lobby>[0];

/** The screen for where the circle stands. Each begins at its top, wherever one was on the one before. */
function Standing(live: Live) {
  const screen = screenFor(live);
  useTopOfEach(screen.type);
  return screen;
}

function screenFor(live: Live) {
  const { view, connection } = live;
  if (view.status === "closed") return <ClosedCircle view={view} connection={connection} />;
  const round = view.rounds.find((each) => each.id === view.current);
  if (round === undefined) return <Lobby {...live} />;
  if (!view.me.agreed) return <LateComer {...live} round={round} />;
  if (round.kind === "after") return <DaysAfter {...live} round={round} />;
  return <RunningCircle {...live} round={round} />;
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
const lastDay = ({ startsAt, keepDays, keptUntil, rounds }: View): number =>
  keptUntil ?? startsAt + (longestOpen + keepDays) * day + daysAfter(rounds);

const daysAfter = (rounds: View["rounds"]): number =>
  rounds.reduce((sum, { kind, length }) => (kind === "after" ? sum + length : sum), 0);

const day = 24 * 3600_000;
/** A circle closes by itself so many days after its hour, and after the days after that its plan has. */
const longestOpen = 3;
