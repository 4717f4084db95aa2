import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/** So near to its end, in pixels, a box still counts as being there. */
const nearEnd = 24;

/**
 * Keeps the end of a box in sight as its text grows, as long as the reader was at the end before. `follow` is false for a box
 * that nobody writes in or sees: to ask for its height would have the browser lay it out.
 */
export function useFollowedEnd(length: number, follow: boolean): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const wasAtEnd = useRef(true);
  useEffect(() => {
    const area = box.current;
    if (!area) return;
    const onScroll = () => {
      wasAtEnd.current = area.scrollHeight - area.scrollTop - area.clientHeight < nearEnd;
    };
    area.addEventListener("scroll", onScroll, { passive: true });
    return () => area.removeEventListener("scroll", onScroll);
  }, []);
  useLayoutEffect(() => {
    const area = box.current;
    const goes = area !== null && length > 0 && follow && wasAtEnd.current;
    return goes ? toTheEnd(area) : undefined;
  }, [length, follow]);
  return box;
}

/** Boxes that go to their end with the next picture: all are measured first and moved then, so that layout is done once. */
const going = new Set<HTMLElement>();

function toTheEnd(area: HTMLElement): () => void {
  if (going.size === 0) requestAnimationFrame(moveAll);
  going.add(area);
  return () => going.delete(area);
}

function moveAll(): void {
  const heights = [...going].map((area) => [area, area.scrollHeight] as const);
  going.clear();
  for (const [area, height] of heights) area.scrollTop = height;
}
