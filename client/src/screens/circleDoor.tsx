import type { CircleId } from "@beside/shared/domain";
import { type ReactNode, Suspense, lazy, useEffect, useState, useSyncExternalStore } from "react";
import { Button, ButtonLink } from "../components/button.tsx";
import { Plain } from "../components/plain.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { type Seat, fetchCard, join } from "../connection/door.ts";
import { useMySeat } from "../hooks/useMySeat.ts";
import { appWords } from "../words/app.ts";
import { joinWords } from "../words/join.ts";
import { JoinCircle } from "./joinCircle.tsx";
import { rememberedLink } from "./rememberedLink.ts";

// The circle itself, with Yjs and sockets: not before somebody has a seat.
const LiveCircle = lazy(async () => ({ default: (await import("./liveCircle.tsx")).LiveCircle }));

// Few people are removed, and they have been here before.
const RemovedHere = lazy(async () => ({
  default: (await import("./removedHere.tsx")).RemovedHere,
}));

// It reads this device's pages, with Yjs: who comes in has none yet.
const OpensNoMore = lazy(async () => ({
  default: (await import("./opensNoMore.tsx")).OpensNoMore,
}));

/** What stands behind a circle's link: on a device with a seat the circle itself, nothing asked; else the card. */
export function CircleDoor({ circle }: { readonly circle: CircleId }) {
  const secret = useSecret();
  const mine = useMySeat(circle);
  const [joined, setJoined] = useState<Seat | null>(null);
  const seat = joined ?? (mine.state === "here" ? mine.value : null);
  usePartOfTheLink(circle, secret, seat);
  const wasRemoved = mine.state === "failed" && mine.code === "removed";
  const [remembered] = useState(() => rememberedLink(circle));

  if (seat !== null) {
    return (
      <Suspense fallback={<Skeleton />}>
        <LiveCircle circle={circle} joined={joined !== null} />
      </Suspense>
    );
  }
  if (mine.state === "loading") return <Skeleton />;
  if (mine.state === "failed" && !isNoSeat(mine.code)) {
    return (
      <Plain title={joinWords.unknown} text={mine.sentence}>
        <Button look="primary" onClick={mine.retry}>
          {appWords.tryAgain}
        </Button>
      </Plain>
    );
  }
  /** The card of the link in the address; without one, what is said otherwise. */
  const door = (otherwise: ReactNode): ReactNode =>
    secret === "" ? (
      (otherwise ?? <NeedsLink />)
    ) : (
      <JoinCircle
        key={secret}
        circle={circle}
        secret={secret}
        otherwise={otherwise}
        onSeat={setJoined}
      />
    );
  if (wasRemoved) {
    return (
      <Suspense fallback={<Skeleton />}>
        <RemovedHere circle={circle} instead={door} />
      </Suspense>
    );
  }
  const isTheSame = remembered === `${location.pathname}${location.hash}`;
  return door(isTheSame ? <OpensNoMore circle={circle} /> : null);
}

const NeedsLink = () => (
  <Plain title={joinWords.needsLink} text={joinWords.needsLinkNext}>
    <ButtonLink to="/">{appWords.home}</ButtonLink>
  </Plain>
);

/** The refusals that say no more than that this device has no seat. */
const isNoSeat = (code: string): boolean =>
  code === "noSeat" || code === "removed" || code === "noSuchCircle";

/** The secret in the address: it never leaves the fragment, so it is in no log and in no Referer. */
function useSecret(): string {
  return useSyncExternalStore(onHashChange, () => location.hash.slice(1));
}

function onHashChange(onChange: () => void): () => void {
  addEventListener("hashchange", onChange);
  return () => removeEventListener("hashchange", onChange);
}

/** A peer who comes by a facilitators' link is given that part; the circle's next view shows it. */
function usePartOfTheLink(circle: CircleId, secret: string, seat: Seat | null): void {
  const name = seat?.role === "peer" ? seat.name : null;
  useEffect(() => {
    if (name === null || secret === "") return;
    void takePart(circle, secret, name);
  }, [circle, secret, name]);
}

async function takePart(circle: CircleId, secret: string, name: string): Promise<void> {
  const card = await fetchCard(circle, secret);
  if (card.ok && card.value.facilitates) await join(circle, secret, name);
}
