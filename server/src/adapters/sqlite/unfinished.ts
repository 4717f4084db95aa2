/** One step of an erasure; true once it is done, false or a failure when it is to be tried again. */
export type Step = () => Promise<boolean>;

/**
 * What of an erasure could not be done at once although it is decided: a log that is being read, a key on a disk that
 * is full. It is tried again with every commit that follows; what is left when the server stops is done at its start.
 */
export interface Unfinished {
  /** Does the steps in order. What is not done yet is noted, and what failed too: then it rejects. */
  finish(...steps: readonly Step[]): Promise<void>;
  /** Tries what was noted. Never rejects: the commit that it comes with has succeeded. */
  again(): Promise<void>;
}

export const unfinished = (): Unfinished => {
  const noted = new Set<Step>();

  const attempt = async (step: Step): Promise<void> => {
    if (await step()) noted.delete(step);
  };

  return {
    finish: async (...steps) => {
      for (const step of steps) noted.add(step);
      for (const step of steps) await attempt(step);
    },
    again: async () => {
      for (const step of noted) await attempt(step).catch(stillNoted);
    },
  };
};

// The step stays among the noted ones; a disk that fails it will fail commits too, and they are heard of.
const stillNoted = (): void => {};
