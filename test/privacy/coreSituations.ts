import type { Actor, Command, Move } from "@beside/shared/domain";
import { type CoreStory, coreStory, sits } from "./coreStory.ts";

/** Where a circle can stand, with the second round in view. */
export const situations = [
  "gathering",
  "waiting",
  "open",
  "moving on",
  "paused",
  "grace",
  "ended",
  "set aside",
  "closed",
] as const;
export type Situation = (typeof situations)[number];

/**
 * A circle in this situation. Fay facilitates; Ann and Ben are peers, and Ben's page is shared; Hal
 * holds his page; Nel has not agreed; Ina, who facilitates too, has agreed to what was worded anew since; Lou was in the second round, and left; Rem was, and was removed. Eve never came.
 */
export function coreAt(situation: Situation): CoreStory {
  const story = coreStory();
  const by = (name: string): Actor => ({ kind: "seat", seat: story.seatOf(name) });
  const fay = (type: Exclude<Move["type"], "addTime" | "setTime">): void =>
    story.does(by("Fay"), { type, seen: story.circle.movedAt });

  for (const name of ["Fay", "Ina"]) {
    sits(story, name, "facilitator");
    story.does(by(name), { type: "agree", version: 1 });
  }
  const settings = { ...story.circle.settings, agreements: ["We listen."] };
  story.does(by("Fay"), { type: "edit", settings });
  if (story.circle.status === "scheduled") fay("openDoors");
  for (const name of ["Ann", "Ben", "Hal", "Nel", "Lou", "Rem"]) sits(story, name, "peer");
  for (const name of ["Fay", "Ann", "Ben", "Hal", "Lou", "Rem"])
    story.does(by(name), { type: "agree", version: 2 });
  const someGo = (): void => {
    story.does(by("Lou"), { type: "leave" });
    story.does(by("Fay"), { type: "remove", seat: story.seatOf("Rem") });
  };
  if (situation === "gathering") {
    someGo();
    return story;
  }

  fay("start");
  if (situation === "waiting") {
    someGo();
    return story;
  }

  fay("next");
  story.wait(60_000);
  story.does(by("Hal"), { type: "hold", round: story.round(2) });
  someGo();
  lead(situation, fay, story);
  return story;
}

type Fay = (type: Exclude<Move["type"], "addTime" | "setTime">) => void;

function lead(
  situation: Exclude<Situation, "gathering" | "waiting">,
  fay: Fay,
  story: CoreStory,
): void {
  switch (situation) {
    case "open":
      return;
    case "moving on":
      return fay("next");
    case "paused":
      return fay("pause");
    case "grace":
      return fay("end");
    case "ended":
      fay("end");
      return fay("end");
    case "set aside":
      return fay("back");
    case "closed":
      for (let round = 2; round <= 3; round++) {
        fay("next");
        story.wait(60_000);
      }
  }
}

/** Each command by its name, on the newest picture and about the second round; the first while nothing runs. */
export function commandNamed(name: string, story: CoreStory): Command {
  const seen = story.circle.movedAt;
  const round = story.round(story.circle.status === "gathering" ? 1 : 2);
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
      return { type: name, round };
    case "writeUnsigned":
      return { type: "signPages", signed: false };
    case "signAgain":
      return { type: "signPages", signed: true };
    case "agree":
      return { type: name, version: story.circle.agreementsVersion };
    case "agreeOther":
      return { type: "agree", version: story.circle.agreementsVersion - 1 };
    case "leave":
    case "takeAll":
    case "takePiece":
    case "passPiece":
    case "eraseCircle":
    case "ringPause":
    case "stepOut":
    case "comeBack":
    case "timePassed":
      return { type: name };
    case "edit":
      return { type: name, settings: story.circle.settings };
    case "nameNobody":
      return { type: "nameGuardian", seat: null };
    case "nameBen":
      return { type: "nameGuardian", seat: story.seatOf("Ben") };
    case "movePiece":
      return { type: name, to: story.seatOf("Ben") };
    case "orderRing":
      return { type: name, order: story.circle.seats.map(({ id }) => id) };
    case "promote":
      return { type: name, seat: story.seatOf("Ann") };
    default:
      throw new Error(`no command is called ${name}`);
  }
}
