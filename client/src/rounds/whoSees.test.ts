import { type RoundView, pageId, roundId, seatId } from "@beside/shared/domain";
import { describe, expect, it } from "vitest";
import { fakeView } from "../connection/view.fake.ts";
import { unsignedWords } from "../words/unsigned.ts";
import { writingWords } from "../words/writing.ts";
import type { Mine } from "./viewPages.ts";
import { quietly, whoSeesNow } from "./whoSees.ts";

const page: Mine = {
  id: pageId("c.mine"),
  round: roundId("r1"),
  author: seatId("s1"),
  standing: "writing",
  answer: null,
  words: "mine",
  signed: true,
  curtain: "shared",
  pen: "open",
  choice: null,
  note: null,
};

function openRound(): RoundView {
  const [round] = fakeView(1, [page], pageId("c.prompt")).rounds;
  if (!round) throw new Error("the view has no round");
  return { ...round, myReaders: 3 };
}

describe("who sees my words", () => {
  const round = openRound();

  it("[UN9] is followed by nobody seeing whose it is, where a response is unsigned", () => {
    expect(quietly({ ...page, signed: false }, "Only you.")).toEqual({
      alone: true,
      said: `Only you. ${unsignedWords.nobodySees}`,
    });
    expect(quietly(page, "Only you.")).toEqual({ alone: true, said: "Only you." });
  });

  it("is those who read them as they are written", () => {
    for (const kept of ["kept", "keeping"] as const)
      expect(whoSeesNow(page, round, true, kept)).toEqual({
        alone: false,
        said: writingWords.seenAsWritten(3),
      });
  });

  it("is nobody else while they stay on this device, however long the circle's own socket takes to notice", () => {
    expect(whoSeesNow(page, round, true, "onDevice")).toEqual({
      alone: true,
      said: writingWords.onlyYouOffline,
    });
    expect(whoSeesNow(page, round, false, "kept")).toEqual({
      alone: true,
      said: writingWords.onlyYouOffline,
    });
  });

  it("is nobody else for the last words of a page that is full", () => {
    expect(whoSeesNow(page, round, true, "full")).toEqual({
      alone: true,
      said: writingWords.onlyYouFull,
    });
  });
});
