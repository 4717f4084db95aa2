import type { Actor, Circle, CircleId, Command } from "@beside/shared/domain";
import type { Outcome } from "./outcome.ts";

/** A circle in the memory of this process: brought up to date, changed by commands alone. */
export interface LiveCircle {
  readonly id: CircleId;
  /** The circle as it stands: everything in it is durably kept. */
  readonly circle: Circle;
  /** Decides, keeps, publishes, answers. The same command id twice gives the same answer once. */
  execute(command: Command, actor: Actor, commandId: string): Promise<Outcome>;
  /** Tells of every change after it was kept; returns the way to stop listening. */
  watch(onChange: (circle: Circle) => void): () => void;
}

/** The circles of this server. */
export interface Circles {
  /** The circle, up to date; null when there is none of that id. */
  open(id: CircleId): Promise<LiveCircle | null>;
}
