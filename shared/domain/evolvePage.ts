import { type Answering, type Circle, type Mark, type Page, roundOf } from "./circle.ts";
import type { Event } from "./event.ts";
import type { PageId, RoundId, SeatId } from "./ids.ts";
import { withRound, withoutMarks } from "./withPart.ts";

/** What becomes of pages, of what answers them, and of what stayed of them. */
export type PageEvent = Extract<
  Event,
  {
    type:
      | "pageOpened"
      | "pageErased"
      | "pageBegun"
      | "pageHeld"
      | "pageShared"
      | "pageDone"
      | "pagePassed"
      | "pageTakenUp"
      | "pageCovered"
      | "responseOpened"
      | "responseShaped"
      | "responseHeard"
      | "passageMarked"
      | "passageUnmarked"
      | "pageChosen";
  }
>;

/** The circle after one of these. */
export function evolvePage(circle: Circle, event: PageEvent): Circle {
  switch (event.type) {
    case "pageOpened": {
      const { page: id, round, seat: author, signed } = event;
      const opened = { id, round, author, signed, curtain: "shared", answer: null } as const;
      return withNewPage(signed ? circle : writesUnsigned(circle, round, author), opened);
    }
    case "pageErased": {
      const [pages, whispers] = [new Map(circle.pages), new Map(circle.whispers)];
      if (whispers.delete(event.page)) return { ...circle, whispers };
      if (!pages.delete(event.page)) throw new Error("no such page in this circle");
      const notMet = new Map(circle.notMet);
      notMet.delete(event.page);
      return { ...withoutMarks(circle, ({ page }) => page === event.page), pages, notMet };
    }
    case "pageBegun":
      return withPage(circle, event.page, { begun: true });
    case "pageHeld":
      return inHandAgain(circle, event.page);
    case "pageShared":
      return withPage(circle, event.page, { curtain: "shared" });
    case "pageDone":
      return withPage(circle, event.page, { standing: "done" });
    case "pagePassed":
      return withPage(circle, event.page, { standing: "passed", choice: null });
    case "pageTakenUp":
      return withPage(circle, event.page, { standing: "writing" });
    case "pageCovered":
      return withPage(circle, event.page, { note: event.note, everCovered: true });
    case "responseOpened": {
      const { page: id, round, seat: author, signed, to, kind } = event;
      const answer: Answering = { to, kind, gesture: null, quote: null, heard: null };
      return withNewPage(circle, { id, round, author, signed, curtain: "held", answer });
    }
    case "responseShaped": {
      const { kind, gesture, quote } = event;
      return withAnswer(circle, event.page, { kind, gesture, quote });
    }
    case "responseHeard":
      return withAnswer(counted(circle, event), event.page, { heard: event.heard });
    case "passageMarked": {
      const { mark: id, page, seat: reader, start, end, signed } = event;
      const mark: Mark = { id, page, reader, start, end, signed };
      return { ...circle, marks: new Map(circle.marks).set(id, mark) };
    }
    case "passageUnmarked":
      return withoutMarks(circle, ({ id }) => id === event.mark);
    case "pageChosen":
      return withPage(circle, event.page, { choice: event.choice });
  }
}

const withNewPage = (
  circle: Circle,
  page: Omit<Page, "begun" | "standing" | "choice" | "note" | "everCovered">,
): Circle => ({
  ...circle,
  pages: new Map(circle.pages).set(page.id, {
    ...page,
    begun: false,
    standing: "writing",
    note: null,
    everCovered: false,
    choice: null,
  }),
});

function withAnswer(circle: Circle, id: PageId, change: Partial<Answering>): Circle {
  const answer = circle.pages.get(id)?.answer;
  if (!answer) throw new Error("no such response in this circle");
  return withPage(circle, id, { answer: { ...answer, ...change } });
}

/** What its author holds again is given to nobody: what they chose for it, and what was said of it, was of what it was [CL1], [HE1]. */
function inHandAgain(circle: Circle, id: PageId): Circle {
  const answer = circle.pages.get(id)?.answer ?? null;
  return withPage(circle, id, {
    curtain: "held",
    choice: null,
    answer: answer && { ...answer, heard: null },
  });
}

/** Counts what did not meet somebody; a "not quite" that became a "yes" does not count [RE2]. */
function counted(
  circle: Circle,
  { page, heard }: Extract<Event, { type: "responseHeard" }>,
): Circle {
  const response = circle.pages.get(page);
  if (!response?.answer || response.answer.heard === heard) return circle;
  const { to, heard: before } = response.answer;
  const change = heard === "notQuite" ? 1 : before === "notQuite" ? -1 : 0;
  const known = circle.notMet.get(to) ?? new Map<SeatId, number>();
  const ofThem = new Map(known).set(response.author, (known.get(response.author) ?? 0) + change);
  return { ...circle, notMet: new Map(circle.notMet).set(to, ofThem) };
}

function writesUnsigned(circle: Circle, id: RoundId, author: SeatId): Circle {
  const { unsignedBy } = roundOf(circle, id);
  if (unsignedBy.includes(author)) return circle;
  return withRound(circle, id, { unsignedBy: [...unsignedBy, author] });
}

function withPage(circle: Circle, id: PageId, change: Partial<Page>): Circle {
  const page = circle.pages.get(id);
  if (!page) throw new Error("no such page in this circle");
  return { ...circle, pages: new Map(circle.pages).set(id, { ...page, ...change }) };
}
