import { useState } from "react";

/** How many pages of a list were erased here, by one who is then to be told; null before the first. */
export function useErased(): { readonly erased: number | null; readonly onErased: () => void } {
  const [erased, setErased] = useState<number | null>(null);
  return { erased, onErased: () => setErased((before) => (before ?? 0) + 1) };
}
