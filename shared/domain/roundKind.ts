/** What a round is for. `after` are the days in which people come back in their own time. */
export const roundKinds = [
  "arrive",
  "silence",
  "write",
  "witness",
  "respond",
  "close",
  "after",
] as const;
export type RoundKind = (typeof roundKinds)[number];

/** What belongs to a kind of round. */
export interface RoundTraits {
  /** Everyone has a page of their own in it [RK1]. */
  readonly hasPages: boolean;
  /** Its reflections are given to witnesses, and passages of them can be marked. */
  readonly receives: boolean;
  /** Reflections are answered in it. */
  readonly answers: boolean;
}

const writing: RoundTraits = { hasPages: true, receives: false, answers: false };
const traits: Record<RoundKind, RoundTraits> = {
  arrive: writing,
  silence: { hasPages: false, receives: false, answers: false },
  write: writing,
  witness: { hasPages: false, receives: true, answers: false },
  respond: { hasPages: false, receives: true, answers: true },
  close: writing,
  after: { hasPages: true, receives: true, answers: true },
};

/** What belongs to this kind of round. */
export const traitsOf = (kind: RoundKind): RoundTraits => traits[kind];
