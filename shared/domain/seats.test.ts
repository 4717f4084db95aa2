import { describe, expect, it } from "vitest";
import { nextDeadline } from "./deadline.ts";
import { tokenHash } from "./ids.ts";
import { reject } from "./rejection.ts";
import {
  byFacilitatorLink,
  byPeerLink,
  called,
  gathered,
  hasSeat,
  inRound,
  joined,
  joining,
  minute,
  second,
  settingsWith,
  started,
  theClock,
} from "./story.fixture.ts";
import { viewFor } from "./view.ts";
import { canRead, penFor, readablePages } from "./visibility.ts";

describe("the doors", () => {
  it("[SE1] open by themselves fifteen minutes before the start", () => {
    const story = called();
    expect(nextDeadline(story.circle)).toBe(story.circle.settings.startsAt - 15 * minute);
    expect(story.wait(45 * minute - 1).circle.status).toBe("scheduled");
    expect(story.wait(45 * minute).circle.status).toBe("gathering");
  });

  it("[SE1] open earlier when a facilitator opens them, and once only", () => {
    const open = joined(called(), "Fay", byFacilitatorLink).does("Fay", "openDoors");
    expect(open.circle.status).toBe("gathering");
    expect(open.asks("Fay", "openDoors")).toEqual(reject("alreadyStarted"));
  });
});

describe("coming in", () => {
  it("[SE2] the peers' link seats a peer once the doors are open", () => {
    expect(called().asks(byPeerLink, joining("Ann"))).toEqual(reject("doorsClosed"));
    const { circle } = joined(called().wait(45 * minute), "Ann");
    expect(circle.seats).toMatchObject([
      { name: "Ann", role: "peer", standing: "seated", agreedTo: null },
    ]);
    expect(circle.seats[0]?.tokens).toEqual([tokenHash("hash of Ann")]);
  });

  it("[SE2] the facilitators' link seats a facilitator, also before the doors open", () => {
    const { circle } = joined(called(), "Fay", byFacilitatorLink);
    expect(circle.seats).toMatchObject([{ name: "Fay", role: "facilitator" }]);
  });

  it("[SE2] nobody is seated by anything but a link", () => {
    expect(gathered().asks("Fay", joining("Ann"))).toEqual(reject("notYours"));
    expect(gathered().asks(theClock, joining("Ann"))).toEqual(reject("notYours"));
  });

  it("[SE10] the peers' link lets in four times as many as there are seats, whoever left counted", () => {
    const small = gathered(settingsWith([{}], { seatLimit: 4 }));
    let story = small;
    for (let count = small.circle.seats.length; count < 16; count++) {
      story = joined(story, "Cem").does("Cem", "leave");
    }
    expect(story.asks(byPeerLink, joining("Dia"))).toEqual(reject("manyCame"));
    expect(hasSeat(joined(story, "Dia", byFacilitatorLink), "Dia")).toBe(true);
    const removed = story.does("Fay", { type: "remove", seat: story.seat("Ann") });
    expect(removed.asks(byPeerLink, joining("Dia"))).toEqual(reject("manyCame"));
  });

  it("[SE3] a full circle refuses another, by either link", () => {
    const full = gathered(settingsWith([{}], { seatLimit: 3 }));
    expect(full.asks(byPeerLink, joining("Cem"))).toEqual(reject("circleFull"));
    expect(full.asks(byFacilitatorLink, joining("Cem"))).toEqual(reject("circleFull"));
  });

  it("[SE3] a seat that was left is free again", () => {
    const full = gathered(settingsWith([{}], { seatLimit: 3 }));
    expect(hasSeat(joined(full.does("Ann", "leave"), "Cem"), "Cem")).toBe(true);
  });

  it("[SE4] with the facilitators' link a peer takes the facilitator's part in the same seat", () => {
    const story = gathered();
    const promoted = story.does(byFacilitatorLink, { type: "promote", seat: story.seat("Ann") });
    expect(promoted.view("Ann").me).toMatchObject({ seat: story.seat("Ann"), role: "facilitator" });
    expect(promoted.circle.seats).toHaveLength(story.circle.seats.length);
  });

  it("[SE4] to take the part twice changes nothing", () => {
    const story = gathered();
    const again = { type: "promote", seat: story.seat("Fay") } as const;
    expect(story.asks(byFacilitatorLink, again)).toEqual([]);
  });

  it("[SE4] nobody becomes a facilitator in any other way", () => {
    const story = gathered();
    const promote = { type: "promote", seat: story.seat("Ann") } as const;
    for (const who of [byPeerLink, theClock, "Ann", "Fay"]) {
      expect(story.asks(who, promote)).toEqual(reject("notYours"));
    }
    expect(story.does("Ann", "leave").asks(byFacilitatorLink, promote)).toEqual(reject("notYours"));
  });

  it("[SE7] somebody who comes late lands in the round under way, with a page in it", () => {
    const late = joined(
      started()
        .does("Fay", "next")
        .wait(30 * second),
      "Cem",
    );
    expect(late.view("Cem").current).toBe(late.round(2).id);
    expect(late.page("Cem", 2)).toMatchObject({ standing: "writing", curtain: "shared" });
    expect(() => late.page("Cem", 1)).toThrow("not in this story");
  });

  it("[SE8] a closed circle lets nobody in", () => {
    const closed = started([{}]).does("Fay", "next").wait(minute);
    expect(closed.circle.status).toBe("closed");
    expect(closed.asks(byPeerLink, joining("Cem"))).toEqual(reject("circleClosed"));
    expect(closed.asks(byFacilitatorLink, joining("Cem"))).toEqual(reject("circleClosed"));
    const promote = { type: "promote", seat: closed.seat("Ann") } as const;
    expect(closed.asks(byFacilitatorLink, promote)).toEqual(reject("circleClosed"));
  });
});

describe("leaving", () => {
  const before = started();
  const story = before.does("Ann", "leave");
  const ann = before.seat("Ann");
  const page = before.page("Ann", 1).id;

  it("[SE6] who leaves can do nothing more, not even as a facilitator", () => {
    for (const what of ["agree", "hold", "done", "askTime", "leave"] as const) {
      expect(story.asks("Ann", what)).toEqual(reject("notYours"));
    }
    expect(story.does("Fay", "leave").asks("Fay", "next")).toEqual(reject("notYours"));
  });

  it("[SE6] who leaves reads and writes nothing, also of their own", () => {
    expect(viewFor(story.circle, ann)).toBeNull();
    expect(readablePages(story.circle, ann)).toEqual([]);
    expect(penFor(story.circle, ann, page)).toBe("no");
    expect(story.circle.seats.find((seat) => seat.id === ann)?.tokens).toEqual([]);
  });

  it("[SE6] their shared words stay until the close, their held words stay theirs", () => {
    expect(canRead(story.circle, story.seat("Ben"), page)).toBe(true);
    const held = before.does("Ann", "hold").does("Ann", "leave");
    expect(canRead(held.circle, held.seat("Ben"), page)).toBe(false);
    const closed = started([{}]).does("Ann", "leave").does("Fay", "next").wait(minute);
    expect(canRead(closed.circle, closed.seat("Ben"), closed.page("Ann", 1).id)).toBe(false);
  });

  it("[SE11] who never accepted the agreements has no page left, and no name, and is nobody's to receive", () => {
    const came = joined(before, "Cem");
    const cem = came.seat("Cem");
    expect(came.view("Ben").seats.map(({ name }) => name)).toContain("Cem");
    const left = came.does("Cem", "leave");
    for (const name of ["Fay", "Ben"]) {
      expect(JSON.stringify(left.view(name))).not.toContain(cem);
      expect(left.view(name).seats.map((seat) => seat.name)).toEqual(["Fay", "Ann", "Ben"]);
    }
    expect([...left.circle.pages.values()].some(({ author }) => author === cem)).toBe(false);
    expect(left.circle.pages.size).toBe(before.circle.pages.size);
    expect(viewFor(left.circle, cem)).toBeNull();
  });

  it("[SE6] nobody waits for the page of somebody who has left", () => {
    const others = story.does("Ben", "done").does("Fay", inRound(story, "pass", 1));
    expect(
      others
        .does("Fay", "next")
        .wait(5 * second)
        .view("Ben").current,
    ).toBe(others.round(2).id);
  });
});
