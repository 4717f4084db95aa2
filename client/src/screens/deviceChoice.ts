import { useCallback, useSyncExternalStore } from "react";

/** What a person has chosen for this device alone. */
type Choice = "bell" | "clockHidden";

const listeners = new Set<() => void>();
/** Choices of this visit, for a browser that keeps nothing. */
const visit = new Map<Choice, boolean>();

/** A yes or no that this device remembers. */
export function useDeviceChoice(
  choice: Choice,
  first: boolean,
): readonly [boolean, (value: boolean) => void] {
  const value = useSyncExternalStore(subscribe, () => read(choice) ?? first);
  const set = useCallback((next: boolean) => write(choice, next), [choice]);
  return [value, set];
}

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

function read(choice: Choice): boolean | undefined {
  const said = visit.get(choice);
  if (said !== undefined) return said;
  try {
    const kept = localStorage.getItem(keyOf(choice));
    return kept === "yes" ? true : kept === "no" ? false : undefined;
  } catch {
    return undefined; // A browser may refuse its storage; the choice then lasts for this visit.
  }
}

function write(choice: Choice, value: boolean): void {
  visit.set(choice, value);
  try {
    localStorage.setItem(keyOf(choice), value ? "yes" : "no");
  } catch {
    // As above: it is in `visit`.
  }
  for (const tell of listeners) tell();
}

const keyOf = (choice: Choice): string => `beside.choice.${choice}`;
