import type { Circle } from "@beside/shared/domain";

type Watcher = (circle: Circle) => void;

/** Who is told of a circle's changes. */
export interface Watchers {
  readonly none: boolean;
  /** Returns the way to stop listening. */
  add(watcher: Watcher): () => void;
  tell(circle: Circle): void;
}

/** What was kept is kept: of a listener that fails `failed` is told, and the others hear all the same. */
export function createWatchers(failed: (error: unknown) => void): Watchers {
  const watchers = new Set<Watcher>();
  return {
    get none() {
      return watchers.size === 0;
    },
    add(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    tell(circle) {
      for (const watcher of watchers) {
        try {
          watcher(circle);
        } catch (error) {
          failed(error);
        }
      }
    },
  };
}
