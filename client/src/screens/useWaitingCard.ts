import type { CircleId } from "@beside/shared/domain";
import type { Card } from "@beside/shared/protocol";
import { useEffect, useState } from "react";
import { fetchCard } from "../connection/door.ts";
import { useCard } from "../hooks/useCard.ts";

const again = 20_000;

/**
 * The card behind a link, asked for again while the doors are shut: each 20 s, because a facilitator may open them early
 * and this device's clock may be wrong, and at the very instant.
 */
export function useWaitingCard(circle: CircleId, secret: string): ReturnType<typeof useCard> {
  const loaded = useCard(circle, secret);
  const [fresh, setFresh] = useState<Card | null>(null);
  const card = fresh ?? (loaded.state === "here" ? loaded.value : null);
  const doorsOpenAt = card?.status === "scheduled" && !card.facilitates ? card.doorsOpenAt : null;

  useEffect(() => {
    if (doorsOpenAt === null) return;
    let over = false;
    const ask = async () => {
      const answer = await fetchCard(circle, secret);
      if (answer.ok && !over) setFresh(answer.value);
    };
    const interval = setInterval(() => void ask(), again);
    // A little after the instant, so that the server has passed it too; timers hold no more than 24 days.
    const until = Math.max(0, doorsOpenAt - Date.now()) + 300;
    const instant = until < 2 ** 31 ? setTimeout(() => void ask(), until) : undefined;
    return () => {
      over = true;
      clearInterval(interval);
      clearTimeout(instant);
    };
  }, [circle, secret, doorsOpenAt]);

  return card === null ? loaded : { state: "here", value: card };
}
