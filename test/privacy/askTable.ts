import type { RefusalCode } from "@beside/shared/protocol";
import { tablesIn } from "./table.ts";

/**
 * Who may ask for what, in every situation, with the second round in view. `done`; `same`, when it is
 * so already; or the refusal, of which the long ones are cut as `shortOf` says. The pages erased are
 * one's own, and Ben's; the one removed is Ben. `agreeOther` names another wording of the agreements than the circle's.
 * In none of these rounds a talking piece goes round; for one in which it does there is `whoMayHold.test.ts`.
 */
export const asks = tablesIn(`
  facilitator | gathering | waiting  | open     | moving on | paused   | grace    | ended    | set aside | closed
  openDoors   | already   | already  | already  | already   | already  | already  | already  | already   | closed
  start       | done      | already  | already  | already   | already  | already  | already  | already   | closed
  pause       | notNow    | done     | done     | movingOn  | notNow   | notNow   | notNow   | notNow    | closed
  resume      | notNow    | notNow   | notNow   | movingOn  | done     | notNow   | notNow   | done      | closed
  addTime     | notNow    | done     | done     | done      | done     | done     | done     | done      | closed
  setTime     | notNow    | done     | done     | done      | done     | done     | done     | done      | closed
  end         | notNow    | done     | done     | movingOn  | done     | done     | notNow   | done      | closed
  next        | notNow    | done     | done     | movingOn  | done     | done     | done     | done      | closed
  undo        | notNow    | nothing  | nothing  | done      | nothing  | nothing  | nothing  | nothing   | closed
  back        | notNow    | first    | done     | movingOn  | done     | done     | done     | first     | closed
  edit        | already   | already  | already  | already   | already  | already  | already  | already   | already
  hold        | notNow    | other    | done     | done      | done     | done     | done     | done      | closed
  share       | notNow    | other    | same     | same      | same     | same     | same     | same      | closed
  done, pass  | notNow    | other    | done     | done      | done     | done     | done     | other     | closed
  takeUp      | notNow    | other    | same     | same      | same     | same     | same     | other     | closed
  askTime     | notNow    | other    | done     | done      | done     | done     | done     | other     | closed
  agree       | same      | same     | same     | same      | same     | same     | same     | same      | same
  agreeOther  | stale     | stale    | stale    | stale     | stale    | stale    | stale    | stale     | stale
  writeUnsigned | done    | done     | done     | done      | done     | done     | done     | done      | closed
  signAgain   | same      | same     | same     | same      | same     | same     | same     | same      | closed
  leave       | done      | done     | done     | done      | done     | done     | done     | done      | done
  takeAll     | done      | done     | done     | done      | done     | done     | done     | done      | done
  erasePage   | notYours  | notYours | done     | done      | done     | done     | done     | done      | done
  eraseBens   | notYours  | notYours | notYours | notYours  | notYours | notYours | notYours | notYours  | notYours
  remove      | done      | done     | done     | done      | done     | done     | done     | done      | done
  eraseCircle | done      | notNow   | notNow   | notNow    | notNow   | notNow   | notNow   | notNow    | done
  ringPause   | notNow    | done     | done     | notNow    | notNow   | done     | notNow   | notNow    | closed
  stepOut     | done      | done     | done     | done      | done     | done     | done     | done      | closed
  comeBack    | same      | same     | same     | same      | same     | same     | same     | same      | closed
  nameBen     | done      | done     | done     | done      | done     | done     | done     | done      | closed
  nameNobody  | same      | same     | same     | same      | same     | same     | same     | same      | closed
  takePiece   | notNow    | notNow   | notNow   | notNow    | notNow   | notNow   | notNow   | notNow    | closed
  passPiece   | notNow    | notNow   | notNow   | notNow    | notNow   | notNow   | notNow   | notNow    | closed
  movePiece   | notNow    | notNow   | notNow   | notNow    | notNow   | notNow   | notNow   | notNow    | closed
  orderRing   | notNow    | notNow   | notNow   | notNow    | notNow   | notNow   | notNow   | notNow    | closed
  promote     | notYours  | notYours | notYours | notYours  | notYours | notYours | notYours | notYours  | notYours
  timePassed  | notYours  | notYours | notYours | notYours  | notYours | notYours | notYours | notYours  | notYours

  peer, not agreed           | gathering | waiting  | open     | moving on | paused   | grace    | ended    | set aside | closed
  openDoors, start, edit     | notYours  | notYours | notYours | notYours  | notYours | notYours | notYours | notYours  | notYours
  pause, resume, end         | notYours  | notYours | notYours | notYours  | notYours | notYours | notYours | notYours  | notYours
  addTime, setTime           | notYours  | notYours | notYours | notYours  | notYours | notYours | notYours | notYours  | notYours
  next, undo, back           | notYours  | notYours | notYours | notYours  | notYours | notYours | notYours | notYours  | notYours
  hold                       | notNow    | other    | done     | done      | done     | done     | done     | done      | closed
  share                      | notNow    | other    | same     | same      | same     | same     | same     | same      | closed
  done, pass                 | notNow    | other    | done     | done      | done     | done     | done     | other     | closed
  takeUp                     | notNow    | other    | same     | same      | same     | same     | same     | other     | closed
  askTime                    | notNow    | other    | done     | done      | done     | done     | done     | other     | closed
  agreeOther                 | stale     | stale    | stale    | stale     | stale    | stale    | stale    | stale     | stale
  writeUnsigned              | done      | done     | done     | done      | done     | done     | done     | done      | closed
  signAgain                  | same      | same     | same     | same      | same     | same     | same     | same      | closed
  leave, takeAll             | done      | done     | done     | done      | done     | done     | done     | done      | done
  erasePage                  | notYours  | notYours | done     | done      | done     | done     | done     | done      | done
  eraseBens, remove          | notYours  | notYours | notYours | notYours  | notYours | notYours | notYours | notYours  | notYours
  eraseCircle                | notYours  | notYours | notYours | notYours  | notYours | notYours | notYours | notYours  | notYours
  stepOut                    | done      | done     | done     | done      | done     | done     | done     | done      | closed
  comeBack                   | same      | same     | same     | same      | same     | same     | same     | same      | closed
  nameBen, nameNobody        | notYours  | notYours | notYours | notYours  | notYours | notYours | notYours | notYours  | closed
  takePiece, passPiece       | notNow    | notNow   | notNow   | notNow    | notNow   | notNow   | notNow   | notNow    | closed
  movePiece, orderRing       | notNow    | notNow   | notNow   | notNow    | notNow   | notNow   | notNow   | notNow    | closed
  promote, timePassed        | notYours  | notYours | notYours | notYours  | notYours | notYours | notYours | notYours  | notYours
`);

/** A refusal as it stands in the table. */
export const shortOf = (code: string): string => (short as Record<string, string>)[code] ?? code;

const short = {
  alreadyStarted: "already",
  circleClosed: "closed",
  otherRound: "other",
  noEarlierRound: "first",
  nothingToUndo: "nothing",
  staleAgreements: "stale",
} satisfies Partial<Record<RefusalCode, string>>;
