/** One value that changes over time. `get` answers with the same reference until the value changes. */
export interface Store<T> {
  readonly get: () => T;
  /** Calls back after every change; returns the way to stop. */
  readonly subscribe: (onChange: () => void) => () => void;
}

/** A store whose owner sets it. */
export interface OwnStore<T> extends Store<T> {
  readonly set: (value: T) => void;
}

/** Makes a store that begins with `first`. Setting what it already holds tells nobody. */
export function createStore<T>(first: T): OwnStore<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(value, next)) return;
      value = next;
      for (const tell of listeners) tell();
    },
    subscribe(onChange) {
      // A wrapper of its own, so that one function may subscribe twice and leave once.
      const tell = () => onChange();
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
}
