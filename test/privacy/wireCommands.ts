import { pageId } from "@beside/shared/domain";
import type { LiveCommand } from "@beside/shared/protocol";
import type { Guest } from "../harness/guest.ts";
import { until } from "../harness/until.ts";
import { shortOf } from "./askTable.ts";
import { pageOf, pageOfNobody } from "./seatedCircle.ts";

/** What comes of a command of the table, asked at the circle's socket: `done`, or the refusal. */
export async function askedAtSocket(name: string, guest: Guest, bo: Guest): Promise<string> {
  const command = commandAt(name, guest, bo);
  let said = "slowDown";
  // A person's commands are counted; whoever asks all of the table has to wait in between.
  await until(`${name} is answered`, async () => {
    const answer = await guest.ask(command);
    said = answer.ok ? "done" : shortOf(answer.code);
    return said !== "slowDown";
  });
  return said;
}

/** The command of this name, about the second round, as this screen shows it. */
function commandAt(name: string, guest: Guest, bo: Guest): LiveCommand {
  const seen = guest.view.movedAt;
  const [, second] = guest.view.rounds;
  if (!second) throw new Error("there is no second round");
  switch (name) {
    case "openDoors":
    case "start":
    case "pause":
    case "resume":
    case "end":
    case "next":
    case "undo":
    case "back":
      return { type: name, seen };
    case "addTime":
    case "setTime":
      return { type: name, seen, seconds: 60 };
    case "hold":
    case "share":
    case "done":
    case "pass":
    case "takeUp":
    case "askTime":
      return { type: name, round: second.id };
    case "writeUnsigned":
      return { type: "signPages", signed: false };
    case "signAgain":
      return { type: "signPages", signed: true };
    case "agree":
      return { type: name, version: guest.view.agreementsVersion };
    case "agreeOther":
      return { type: "agree", version: guest.view.agreementsVersion + 1 };
    case "leave":
    case "ringPause":
    case "stepOut":
    case "comeBack":
    case "takeAll":
    case "takePiece":
    case "passPiece":
      return { type: name };
    case "nameNobody":
      return { type: "nameGuardian", seat: null };
    case "nameBen":
      return { type: "nameGuardian", seat: bo.view.me.seat };
    case "movePiece":
      return { type: name, to: bo.view.me.seat };
    case "orderRing":
      return { type: name, order: guest.view.seats.map(({ id }) => id) };
    case "erasePage":
      return { type: name, page: pageOf(guest, 2) ?? noPage(guest) };
    case "eraseBens":
      return { type: "erasePage", page: pageOf(bo, 2) ?? noPage(guest) };
    case "remove":
      return { type: name, seat: bo.view.me.seat };
    default:
      throw new Error(`${name} is no command of the socket`);
  }
}

const noPage = (guest: Guest) => pageId(pageOfNobody(guest));
