import { useEffect, useState } from "react";

/**
 * Runs what takes something from this device, once for each `task` (keep it with useCallback); null while there is nothing to
 * take. True when the browser did not let go: what is still here must not be thought gone.
 */
export function useTakenAway(task: (() => Promise<boolean>) | null): boolean {
  const [stuck, setStuck] = useState(false);
  useEffect(() => {
    if (task === null) return;
    let over = false;
    void task().then((isGone) => {
      if (!over) setStuck(!isGone);
    });
    return () => {
      over = true;
    };
  }, [task]);
  return stuck;
}
