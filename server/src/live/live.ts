import type { Server as HttpServer } from "node:http";
import { type CircleId, type PageId, type SeatId, circleId } from "@beside/shared/domain";
import {
  type Answer,
  type PageWords,
  type RefusalCode,
  commandMessage,
  handshakeAuth,
  limits,
  live as names,
  sentenceFor,
} from "@beside/shared/protocol";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { Server, type Socket } from "socket.io";
import type { CirclePace } from "../circlePace.ts";
import type { LiveCircle } from "../circles/liveCircle.ts";
import { nameOfError } from "../circles/openCircle.ts";
import { answerOf } from "../circles/outcome.ts";
import { seatByCookie, whyNoSeat } from "../http/seatCookie.ts";
import type { KeptVoice } from "../pages/keptVoice.ts";
import { createClockAsks } from "./clockAsks.ts";
import { type Hearth, createHearth } from "./hearth.ts";
import type { LiveNeeds } from "./needs.ts";
import { createPerson } from "./person.ts";
import { circleRoom, seatRoom } from "./rooms.ts";

/** The circles' sockets: pictures and words out, commands in, the clock for whoever asks. */
export interface Live {
  /** How many connections this circle has here. */
  peopleIn(circle: CircleId): number;
  /** Sends the words of one tick to those who may read them, with what may be said aloud of what is kept. */
  deliver(circle: CircleId, words: readonly PageWords[], voices: readonly KeptVoice[]): void;
  /** Notes that somebody wrote, for the sign beside their name. */
  wrote(circle: CircleId, page: PageId, seat: SeatId): void;
  stop(): Promise<void>;
}

/** Attaches Socket.io to the server. Its upgrades are its own; all others are left alone. */
export function createLive(
  server: HttpServer,
  needs: LiveNeeds & { readonly pace: CirclePace },
): Live {
  const { circles, origins, clock, log, random } = needs;
  const hearths = new Map<CircleId, Hearth>();
  const pace = new RateLimiterMemory({
    points: limits.commandBurst,
    duration: limits.commandBurst / limits.commandsPerSecond,
  });
  const io = new Server(server, {
    transports: ["websocket"],
    serveClient: false,
    destroyUpgrade: false,
    perMessageDeflate: false,
    maxHttpBufferSize: limits.frameBytes,
    connectTimeout: limits.authenticateWithin,
    pingInterval: 5_000,
    pingTimeout: 5_000,
    // CORS does not hold a WebSocket from another site back; this does.
    allowRequest: (request, allow) => allow(null, origins.includes(request.headers.origin ?? "")),
  });

  async function seatOf(
    socket: Socket,
  ): Promise<{ live: LiveCircle; seat: SeatId } | "removed" | "noSeat"> {
    const auth = handshakeAuth.safeParse(socket.handshake.auth);
    const live = auth.success ? await circles.open(circleId(auth.data.circle)) : null;
    const seat = live && seatByCookie(socket.request, live.circle);
    return live && seat ? { live, seat: seat.id } : whyNoSeat(socket.request, live?.circle ?? null);
  }

  io.use((socket, next) => {
    seatOf(socket).then(
      (found) => {
        if (typeof found === "string") return next(asError(found));
        socket.data = found;
        next();
      },
      (error: unknown) => {
        log.error({ reason: nameOfError(error) }, "connection failed");
        next(asError("trouble"));
      },
    );
  });

  io.on(
    "connection",
    (socket: Socket<Inbound, Outbound, Outbound, { live: LiveCircle; seat: SeatId }>) => {
      const { live, seat } = socket.data;
      const person = createPerson(socket, live, seat, needs);
      const hearth = hearthOf(live);
      void socket.join([circleRoom(live.id), seatRoom(live.id, seat)]);
      letOldestGo(hearth, seat);
      hearth.came(person);

      const mayAsk = createClockAsks(needs.time);
      socket.on(names.clock, (acknowledge) => {
        // Too often, and it is not answered: a late answer would tell the wrong time.
        if (typeof acknowledge === "function" && mayAsk()) acknowledge(clock.now());
      });
      socket.on(names.command, (message, acknowledge) => {
        if (typeof acknowledge !== "function") return;
        answer(live, seat, message).then(acknowledge, (error: unknown) => {
          log.error(
            { circle: random.hashed(live.id), reason: nameOfError(error) },
            "command failed",
          );
          acknowledge(refusal("trouble"));
        });
      });
      socket.on("disconnect", () => {
        hearth.went(person);
        if (hearth.people.size > 0) return;
        hearth.stop();
        hearths.delete(live.id);
      });
    },
  );

  function hearthOf(live: LiveCircle): Hearth {
    const known = hearths.get(live.id);
    if (known) return known;
    const hearth = createHearth(io, live, needs);
    hearths.set(live.id, hearth);
    return hearth;
  }

  async function answer(live: LiveCircle, seat: SeatId, message: unknown): Promise<Answer> {
    if (!(await hasPace(pace, `${live.id} ${seat}`))) return refusal("slowDown");
    const read = commandMessage.safeParse(message);
    if (!read.success) return refusal("badRequest");
    const { id, command } = read.data;
    if ((await needs.pace.asks(live.circle, seat, command.type)) > 0) return refusal("manyAtOnce");
    return answerOf(await live.execute(command, { kind: "seat", seat }, id));
  }

  return {
    peopleIn: (circle) => hearths.get(circle)?.people.size ?? 0,
    deliver: (circle, words, voices) => hearths.get(circle)?.deliver(words, voices),
    wrote: (circle, page, seat) => hearths.get(circle)?.wrote(page, seat),
    async stop() {
      for (const hearth of hearths.values()) hearth.stop();
      // Without a farewell of Socket.io's own: after that a client would not come back by itself.
      await io.close();
    },
  };
}

interface Inbound {
  [names.clock]: (acknowledge: ((now: number) => void) | null) => void;
  [names.command]: (message: unknown, acknowledge: ((answer: Answer) => void) | null) => void;
}
type Outbound = Record<string, (...given: unknown[]) => void>;

/** A phone that lost its network leaves a socket behind: the oldest makes room for the newest. */
function letOldestGo(hearth: Hearth, seat: SeatId): void {
  const mine = [...hearth.people].filter((person) => person.seat === seat);
  if (mine.length >= limits.socketsPerSeat) mine[0]?.socket.disconnect(true);
}

async function hasPace(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  try {
    await limiter.consume(key);
    return true;
  } catch (spent) {
    if (spent instanceof RateLimiterRes) return false;
    throw spent;
  }
}

const refusal = (code: RefusalCode): Answer => ({ ok: false, code, sentence: sentenceFor(code) });

/** The only form of refusal that Socket.io knows while connecting. */
const asError = (code: RefusalCode): Error =>
  Object.assign(new Error(code), { data: { code, sentence: sentenceFor(code) } });
