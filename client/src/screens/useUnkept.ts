import type { CircleId } from "@beside/shared/domain";
import { useEffect, useState } from "react";
import { readUnkept } from "../connection/page/unkeptWords.ts";

/** The words of a circle that only this device has; null until they are read, and none once their writer lets them go. */
export function useUnkept(circle: CircleId): {
  readonly words: readonly string[] | null;
  readonly letGo: () => void;
} {
  const [words, setWords] = useState<readonly string[] | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  // What cannot be read is not to be thought gone: the screen for what went wrong stands in.
  if (failure) throw failure;
  useEffect(() => {
    let over = false;
    readUnkept(circle).then(
      (read) => {
        if (!over) setWords(read);
      },
      () => setFailure(new Error("words on this device could not be read")),
    );
    return () => {
      over = true;
    };
  }, [circle]);
  return { words, letGo: () => setWords([]) };
}
