import { type Circle, seatedAt, unreachable } from "./circle.ts";
import type { Command, Context } from "./command.ts";
import { decideErasePage, decideEraseCircle } from "./decideErase.ts";
import { decideTakeAll, decideRemove } from "./decideGoing.ts";
import { decideMove } from "./decideMove.ts";
import { decidePage } from "./decidePage.ts";
import { decideJoin, decideSettings } from "./decideSeat.ts";
import type { Decision } from "./decision.ts";
import { reject } from "./rejection.ts";
import { timePassed } from "./timePassed.ts";

/**
 * The rules of a circle: what happens when this actor asks for this now. Pure; never throws for
 * anything that people can send. Numbered rules are in SPEC.md.
 */
export function decide(circle: Circle, command: Command, context: Context): Decision {
  const { actor } = context;
  if (command.type === "timePassed") {
    return actor.kind === "server" ? timePassed(circle, context) : reject("notYours");
  }
  if (command.type === "join" || command.type === "promote") {
    return actor.kind === "link"
      ? decideJoin(circle, command, actor.role, context)
      : reject("notYours");
  }
  if (actor.kind !== "seat") return reject("notYours");
  const seat = seatedAt(circle, actor.seat);
  if (!seat) return reject("notYours");
  switch (command.type) {
    case "edit":
      return decideSettings(circle, seat, command.settings, context);
    case "agree":
      return seat.agreed ? [] : [{ type: "agreed", seat: seat.id }];
    case "leave":
      return [{ type: "seatLeft", seat: seat.id }];
    case "takeAll":
      return decideTakeAll(circle, seat);
    case "remove":
      return decideRemove(circle, seat, command.seat, context);
    case "erasePage":
      return decideErasePage(circle, seat, command.page, context);
    case "eraseCircle":
      return decideEraseCircle(circle, seat);
    case "askTime":
    case "hold":
    case "share":
    case "done":
    case "pass":
    case "takeUp":
      return decidePage(circle, seat, command, context.now);
    case "openDoors":
    case "start":
    case "pause":
    case "resume":
    case "addTime":
    case "setTime":
    case "end":
    case "next":
    case "undo":
    case "back":
      return decideMove(circle, seat, command, context);
    default:
      return unreachable(command);
  }
}
