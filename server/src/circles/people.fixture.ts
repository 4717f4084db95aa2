import { type Actor, type Command, tokenHash } from "@beside/shared/domain";
import type { LiveCircle } from "./liveCircle.ts";
import type { Outcome } from "./outcome.ts";

/** People by their names, who ask the circle of a test for things under ids that tell what they are. */
export const peopleOf = (now: () => LiveCircle) => {
  function seatOf(name: string): Actor & { readonly kind: "seat" } {
    const seat = now().circle.seats.find((each) => each.name === name);
    if (!seat) throw new Error(`${name} is not in`);
    return { kind: "seat", seat: seat.id };
  }

  return {
    seatOf,
    names: (): readonly string[] => now().circle.seats.map(({ name }) => name),
    /** Comes in by the facilitators' link, whose holders may come before the doors are open. */
    comes(name: string, commandId = `join-${name}`, to = now()): Promise<Outcome> {
      const join = { type: "join", name, token: tokenHash(`of ${name}`) } as const;
      return to.execute(join, { kind: "link", role: "facilitator" }, commandId);
    },
    asks: (name: string, command: Command, commandId = `${command.type}-${name}`) =>
      now().execute(command, seatOf(name), commandId),
  };
};
