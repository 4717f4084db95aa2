/** The part of a textarea that the binding touches. A real one has all of it; so has a test's. */
export interface Area {
  value: string;
  scrollTop: number;
  readonly selectionStart: number;
  readonly selectionEnd: number;
  readonly selectionDirection: Direction;
  setSelectionRange(start: number, end: number, direction?: Direction): void;
  addEventListener(type: string, listener: (event: Event) => void): void;
  removeEventListener(type: string, listener: (event: Event) => void): void;
}
type Direction = "forward" | "backward" | "none";

/** Shows another text, with caret or selection carried along and the scroll where it was. */
export function repaint(
  area: Area,
  text: string,
  carry: (position: number, side: "before" | "after") => number,
): void {
  if (area.value === text) return;
  const { selectionStart, selectionEnd, selectionDirection, scrollTop } = area;
  const isCaret = selectionStart === selectionEnd;
  // A selection holds on to its own words: what others put at its edges stays outside.
  const start = carry(selectionStart, isCaret ? "before" : "after");
  const end = isCaret ? start : Math.max(start, carry(selectionEnd, "before"));
  area.value = text;
  area.setSelectionRange(start, end, selectionDirection);
  area.scrollTop = scrollTop;
}

/** Listens for several events at once; returns the way to stop. */
export function listen(
  target: Pick<Area, "addEventListener" | "removeEventListener">,
  handlers: Readonly<Record<string, (event: Event) => void>>,
): () => void {
  const entries = Object.entries(handlers);
  for (const [type, handler] of entries) target.addEventListener(type, handler);
  return () => {
    for (const [type, handler] of entries) target.removeEventListener(type, handler);
  };
}
