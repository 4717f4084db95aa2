import type { RoundId } from "@beside/shared/domain";
import { type RefObject, useEffect, useRef, useState } from "react";

/**
 * After a page was erased its round has an empty one in its place: that is said, and the caret goes into it. `area` is around
 * the textarea. It is there when this is called, or comes a moment later: then the caret comes along with it.
 */
export function useBegunAnew(round: RoundId): {
  readonly begunAnew: boolean;
  readonly area: RefObject<HTMLDivElement | null>;
  readonly onErased: () => void;
} {
  const area = useRef<HTMLDivElement>(null);
  const [erased, setErased] = useState<{ readonly round: RoundId } | null>(null);
  useEffect(() => {
    if (erased) area.current?.querySelector("textarea")?.focus();
  }, [erased]);
  return { begunAnew: erased?.round === round, area, onErased: () => setErased({ round }) };
}
