import type { Keepsake } from "@beside/shared/domain";
import { useMemo, useState } from "react";
import { fetchKeepsake } from "../connection/api.ts";
import { type Fetched, useFetched } from "./useFetched.ts";

/**
 * My keepsake of a circle. It is asked for anew when `news` changes; until that has come, or when it does not come, the one
 * that is there stays.
 */
export function useKeepsake(circle: string, news = ""): Fetched<Keepsake> {
  const loaded = useFetched(useMemo(() => asking(circle, news), [circle, news]));
  const [last, setLast] = useState<{ readonly of: string; readonly value: Keepsake } | null>(null);
  if (loaded.state === "here") {
    if (last?.value !== loaded.value) setLast({ of: circle, value: loaded.value });
    return loaded;
  }
  return last?.of === circle ? { state: "here", value: last.value } : loaded;
}

/** A question of its own for each piece of news. */
const asking = (circle: string, _news: string) => () => fetchKeepsake(circle);
