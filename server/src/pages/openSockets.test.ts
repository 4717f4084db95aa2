import { type SeatId, pageId, seatId } from "@beside/shared/domain";
import { closeCodes, limits } from "@beside/shared/protocol";
import { beforeEach, describe, expect, it } from "vitest";
import { type MovedTime, movedTime } from "../ports/time.fake.ts";
import { type OpenSocket, type OpenSockets, createOpenSockets } from "./openSockets.ts";

const [ann, ben] = [seatId("ann"), seatId("ben")];

let time: MovedTime;
let sockets: OpenSockets;
let closed: (readonly [number, SeatId])[];

beforeEach(() => {
  time = movedTime();
  sockets = createOpenSockets(time);
  closed = [];
});

const opened = (seat = ann, page = pageId("c.p")): OpenSocket => {
  const socket: OpenSocket = {
    page,
    seat,
    relay: () => undefined,
    close: (code) => void closed.push([code, seat]),
  };
  sockets.add(socket);
  return socket;
};

describe("who has a page open", () => {
  it("is sent on to from their other sockets, and not from other pages", () => {
    const [mine, second] = [opened(), opened()];
    opened(ann, pageId("c.q"));
    expect(sockets.others(mine)).toEqual([second]);
    sockets.remove(second);
    expect(sockets.others(mine)).toEqual([]);
  });

  it("loses the oldest of too many sockets", () => {
    for (let count = 0; count <= limits.socketsPerSeat; count++) opened();
    expect(closed).toEqual([[closeCodes.tooManySockets, ann]]);
  });
});

describe("what somebody has spent", () => {
  it("is one account for all their sockets, and nobody else's", () => {
    opened();
    opened();
    sockets.allowanceOf(ann).spend(limits.updateBurst);
    expect(sockets.allowanceOf(ann).spend(1)).toBe(50);
    expect(sockets.allowanceOf(ben).spend(1)).toBe(0);
  });

  it("is remembered after their last socket has closed, until all of it is paid", () => {
    const socket = opened();
    sockets.allowanceOf(ann).spend(limits.updateBurst + 5 * limits.updatesPerSecond);
    sockets.remove(socket);
    for (let second = 0; second < 7; second++) {
      time.move(1_000);
      sockets.remove(opened(ben));
    }
    sockets.remove(opened());
    expect(sockets.allowanceOf(ann).spend(limits.updateBurst)).toBe(1_000);
  });

  it("is let go when it is paid, so that nothing grows with those who came and went", () => {
    const account = sockets.allowanceOf(ann);
    sockets.remove(opened());
    account.spend(limits.updatesPerSecond);
    time.move(1_000);
    opened(ben);
    expect(sockets.allowanceOf(ann)).not.toBe(account);
  });

  it("stays with somebody who has a socket, however long they are quiet", () => {
    opened();
    const account = sockets.allowanceOf(ann);
    time.move(3_600_000);
    opened(ben);
    expect(sockets.allowanceOf(ann)).toBe(account);
  });
});
