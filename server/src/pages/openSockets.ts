import type { PageId, SeatId } from "@beside/shared/domain";
import { closeCodes, limits } from "@beside/shared/protocol";
import type { Time } from "../ports/time.ts";
import { type Allowance, createAllowance } from "./allowance.ts";

/** A page's socket, as others see it. */
export interface OpenSocket {
  readonly page: PageId;
  readonly seat: SeatId;
  /** Sends a frame with words, if it has been told what came before them. */
  relay(frame: Buffer): void;
  close(code: number): void;
}

/** Who has which page open: by the page, for sending on, and by the person, for the limits. */
export interface OpenSockets {
  /** Enters a socket; the oldest of the same person on the same page goes when there are too many. */
  add(socket: OpenSocket): void;
  remove(socket: OpenSocket): void;
  /** The other sockets of a page: a second tab, another facilitator at the same prompt. */
  others(socket: OpenSocket): readonly OpenSocket[];
  /** One allowance a person, however many sockets they have and had: whoever closes one and comes again is no faster. */
  allowanceOf(seat: SeatId): Allowance;
  all(): readonly OpenSocket[];
}

/** What people without a socket have spent is looked at this often at most, in milliseconds. */
const lookEvery = 1_000;

/** Nobody has a page open yet. */
export function createOpenSockets(time: Time): OpenSockets {
  const byPage = new Map<PageId, Set<OpenSocket>>();
  const people = new Map<SeatId, { readonly allowance: Allowance; sockets: number }>();

  let lookedAt = time.now();

  /** Lets those go who have no socket, and whose purse is full again. */
  function forgetRested(): void {
    const now = time.now();
    if (now - lookedAt < lookEvery) return;
    lookedAt = now;
    for (const [seat, { sockets, allowance }] of people) {
      if (sockets === 0 && allowance.isFull) people.delete(seat);
    }
  }

  function personAt(seat: SeatId) {
    const person = people.get(seat) ?? { allowance: createAllowance(time), sockets: 0 };
    people.set(seat, person);
    return person;
  }

  return {
    add(socket) {
      const there = byPage.get(socket.page) ?? new Set();
      byPage.set(socket.page, there.add(socket));
      personAt(socket.seat).sockets += 1;
      forgetRested();
      const same = [...there].filter(({ seat }) => seat === socket.seat);
      if (same.length > limits.socketsPerSeat) same[0]?.close(closeCodes.tooManySockets);
    },
    remove(socket) {
      const there = byPage.get(socket.page);
      if (!there?.delete(socket)) return;
      if (there.size === 0) byPage.delete(socket.page);
      personAt(socket.seat).sockets -= 1;
      forgetRested();
    },
    others(socket) {
      const there = byPage.get(socket.page);
      return there && there.size > 1 ? [...there].filter((each) => each !== socket) : [];
    },
    allowanceOf: (seat) => personAt(seat).allowance,
    all: () => [...byPage.values()].flatMap((sockets) => [...sockets]),
  };
}
