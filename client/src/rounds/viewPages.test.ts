import { type PageView, pageId, roundId, seatId } from "@beside/shared/domain";
import { expect, it } from "vitest";
import { fakeView } from "../connection/view.fake.ts";
import { myPageIn } from "./viewPages.ts";

it("my page in a round is the one that answers nothing; what I answered there stands elsewhere", () => {
  const mine = (id: string, to: string | null): PageView => ({
    round: roundId("r1"),
    author: seatId("s1"),
    standing: "writing",
    answer: to === null ? null : { to: pageId(to), kind: "sayBack", gesture: null, quote: null },
    words: "mine",
    id: pageId(id),
    signed: true,
    curtain: "held",
    choice: null,
    note: null,
    pen: "open",
  });
  const view = fakeView(1, [mine("response", "theirs"), mine("page", null)], pageId("q"));
  const [round] = view.rounds;
  expect(round && myPageIn(view, round)?.id).toBe("page");
  const answered = fakeView(1, [mine("response", "theirs")], pageId("q"));
  expect(round && myPageIn(answered, round)).toBeUndefined();
});
