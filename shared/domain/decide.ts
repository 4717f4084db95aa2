import { decideAgree } from "./agreeing.ts";
import { type Circle, seatedAt, unreachable } from "./circle.ts";
import type { Command, Context } from "./command.ts";
import { decideAnswer } from "./decideAnswer.ts";
import { decideCare } from "./decideCare.ts";
import { decideChoice } from "./decideChoice.ts";
import { decideCover } from "./decideCover.ts";
import { decideErasePage, decideEraseCircle } from "./decideErase.ts";
import { decideTakeAll, decideRemove } from "./decideGoing.ts";
import { decideMark } from "./decideMark.ts";
import { decideMove } from "./decideMove.ts";
import { decidePage } from "./decidePage.ts";
import { decidePiece, keepPiece } from "./decidePiece.ts";
import { decideJoin, decideSettings } from "./decideSeat.ts";
import type { Decision } from "./decision.ts";
import { idsFrom } from "./ids.ts";
import { keepWitnesses } from "./keepWitnesses.ts";
import { isRejection, reject } from "./rejection.ts";
import { decideSigning } from "./signing.ts";
import { timePassed } from "./timePassed.ts";
import { decideWhisper } from "./whisper.ts";
import { wordsCame } from "./wordsCame.ts";

/**
 * The rules of a circle: what happens when this actor asks for this now. Pure; never throws for
 * anything that people can send. Numbered rules are in SPEC.md.
 */
export function decide(circle: Circle, command: Command, context: Context): Decision {
  const decision = decideAlone(circle, command, context);
  if (isRejection(decision)) return decision;
  const events = [...decision, ...keepPiece(circle, decision)];
  return [...events, ...keepWitnesses(circle, events, context)];
}

function decideAlone(circle: Circle, command: Command, context: Context): Decision {
  const { actor } = context;
  if (command.type === "timePassed") {
    return actor.kind === "server" ? timePassed(circle, context) : reject("notYours");
  }
  if (command.type === "wordsCame") {
    return actor.kind === "server" ? wordsCame(circle, command.page) : reject("notYours");
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
    case "respond":
    case "shape":
    case "give":
    case "takeBack":
    case "hear":
      return decideAnswer(circle, seat, command, context);
    case "takePiece":
    case "passPiece":
    case "movePiece":
    case "orderRing":
      return decidePiece(circle, seat, command, context.now);
    case "ringPause":
    case "stepOut":
    case "comeBack":
    case "nameGuardian":
      return decideCare(circle, seat, command, context.now);
    case "whisper":
    case "giveWhisper":
      return decideWhisper(circle, seat, command, idsFrom(circle.id, context));
    case "mark":
    case "unmark":
      return decideMark(circle, seat, command, context);
    case "cover":
      return decideCover(circle, seat, command);
    case "choose":
      return decideChoice(circle, seat, command);
    case "edit":
      return decideSettings(circle, seat, command.settings, context);
    case "agree":
      return decideAgree(circle, seat, command.version);
    case "signPages":
      return decideSigning(circle, seat, command.signed);
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
