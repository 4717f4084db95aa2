import { type RefCallback, useCallback, useState } from "react";

/** How far from the screen's edge counts as in sight already, so that nothing is late when it is scrolled to. */
const margin = "100px 0px";

/** Whether an element is in sight; the first of the two is its `ref`. */
export function useInSight(): readonly [RefCallback<Element>, boolean] {
  const [inSight, setInSight] = useState(false);
  const ref = useCallback((element: Element | null) => {
    if (element === null) return;
    tellOf.set(element, setInSight);
    observer().observe(element);
    return () => {
      observer().unobserve(element);
      tellOf.delete(element);
    };
  }, []);
  return [ref, inSight];
}

/** One observer for all: a circle has up to a hundred cards. */
let only: IntersectionObserver | null = null;
const tellOf = new WeakMap<Element, (inSight: boolean) => void>();

function observer(): IntersectionObserver {
  only ??= new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) tellOf.get(target)?.(isIntersecting);
    },
    { rootMargin: margin },
  );
  return only;
}
