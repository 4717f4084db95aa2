import { type RefObject, useEffect, useRef } from "react";

/**
 * Takes the focus to what a press brings about: it is asked for by a selector before it is there, and gets the focus when it comes.
 * Without this whoever goes by keyboard or listens would be back at the top of the screen.
 */
export function useFocusNext(place: RefObject<HTMLElement | null>): (selector: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const found = place.current?.querySelector<HTMLElement>(wanted.current);
    if (!found) return;
    wanted.current = null;
    found.focus();
  });
  return (selector) => {
    wanted.current = selector;
  };
}
