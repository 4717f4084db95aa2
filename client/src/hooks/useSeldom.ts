import { useEffect, useRef, useState } from "react";

/** The value as it was at most `every` milliseconds ago: it changes no more often than that. */
export function useSeldom<T>(value: T, every: number): T {
  const [shown, setShown] = useState(value);
  const newest = useRef(value);
  const isNews = shown !== value;
  useEffect(() => {
    newest.current = value;
  }, [value]);
  useEffect(() => {
    if (!isNews) return;
    const timer = setTimeout(() => setShown(newest.current), every);
    return () => clearTimeout(timer);
  }, [isNews, every]);
  return shown;
}
