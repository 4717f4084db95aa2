import { useCallback, useEffect, useRef, useState } from "react";
import type { Result } from "../connection/request.ts";

/** What was asked for over HTTP, as it stands. */
export type Fetched<T> =
  | { readonly state: "loading" }
  | {
      readonly state: "failed";
      readonly code: string;
      readonly sentence: string;
      readonly retry: () => void;
    }
  | { readonly state: "here"; readonly value: T };

/** Asks once for each `ask` (keep it with useCallback), and again on retry. An answer that comes too late is not shown. */
export function useFetched<T>(ask: () => Promise<Result<T>>): Fetched<T> {
  const [asked, setAsked] = useState<{ ask: typeof ask; result: Result<T> } | null>(null);
  const wanted = useRef<typeof ask | null>(null);

  const begin = useCallback(() => {
    void ask().then((result) => {
      if (wanted.current === ask) setAsked({ ask, result });
    });
  }, [ask]);

  const retry = useCallback(() => {
    setAsked(null);
    begin();
  }, [begin]);

  useEffect(() => {
    wanted.current = ask;
    begin();
    return () => {
      wanted.current = null;
    };
  }, [ask, begin]);

  if (asked?.ask !== ask) return { state: "loading" };
  const { result } = asked;
  if (result.ok) return { state: "here", value: result.value };
  return { state: "failed", code: result.code, sentence: result.sentence, retry };
}
