import type { CircleId } from "@beside/shared/domain";
import type { KeptNote } from "@beside/shared/protocol";
import { type OwnStore, type Store, createStore } from "./store.ts";

/**
 * Where the pages of this tab hear what their circle's frames say is kept. It keeps the last note to each name: a note may
 * come before the page's own socket has told the page its name.
 */
export interface CircleEar {
  /** Whether those frames come now. */
  readonly isOpen: Store<boolean>;
  /** The last that was said to this name; 0 when nothing was. */
  moreFor(name: number): number;
  /** Calls back after every frame with notes; returns the way to stop. */
  subscribe(onNotes: () => void): () => void;
}

/** The ear, as the circle's connection has it. */
export interface OwnEar extends CircleEar {
  readonly isOpen: OwnStore<boolean>;
  hear(notes: readonly KeptNote[]): void;
}

/** Others' names count too: a circle of a hundred has a few hundred at most in its life, and each takes some bytes. */
const mostNames = 1_000;

export function createEar(): OwnEar {
  const isOpen = createStore(false);
  const listeners = new Set<() => void>();
  const last = new Map<number, number>();

  return {
    isOpen,
    moreFor: (name) => last.get(name) ?? 0,
    subscribe(onNotes) {
      listeners.add(onNotes);
      return () => listeners.delete(onNotes);
    },
    hear(notes) {
      if (notes.length === 0) return;
      if (last.size > mostNames) last.clear();
      for (const { name, more } of notes) last.set(name, more);
      for (const tell of listeners) tell();
    },
  };
}

const ears = new Map<CircleId | null, OwnEar>();

/** The one ear of this tab for a circle. Where there is no connection to that circle it stays closed. */
export function earOf(circle: CircleId | null): OwnEar {
  const ear = ears.get(circle) ?? createEar();
  ears.set(circle, ear);
  return ear;
}
