import { useLayoutEffect, useRef } from "react";
import { changeBetween } from "./textChange.ts";

/**
 * A text that somebody else is writing. Only what changed is put into it: the browser then lays out the last line, and not
 * the whole page with every letter.
 */
export function GrowingText({ text }: { readonly text: string }) {
  const place = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const paragraph = place.current;
    if (paragraph === null) return;
    const { firstChild } = paragraph;
    const node = firstChild instanceof Text ? firstChild : paragraph.appendChild(new Text());
    const { at, removed, added } = changeBetween(node.data, text);
    if (removed > 0 || added !== "") node.replaceData(at, removed, added);
  }, [text]);
  return <p ref={place} dir="auto" />;
}
