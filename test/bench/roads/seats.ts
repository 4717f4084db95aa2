import { type Settings, usualRound } from "@beside/shared/domain";
import { callAnswer, linksAnswer } from "@beside/shared/protocol";

/** One person's place in a circle: what their browser knows. */
export interface Ticket {
  readonly address: string;
  readonly circle: string;
  readonly cookie: string;
}

/** A circle that was called and can be joined. */
export interface OpenDoor {
  readonly facilitator: Ticket;
  join(name: string): Promise<Ticket>;
  leave(ticket: Ticket): Promise<void>;
}

/** Calls a circle that begins now, with one long round in which all write and all read at once. */
export async function callCircle(address: string, seatLimit: number): Promise<OpenDoor> {
  const called = await ask(address, "POST", "/circles", "", {
    name: "Who calls",
    settings: settings(seatLimit),
  });
  const { circle } = callAnswer.parse(called.json);
  const facilitator = { address, circle, cookie: called.cookie };
  const { json } = await ask(address, "GET", `/circles/${circle}/links`, facilitator.cookie);
  const secret = linksAnswer.parse(json).peer.url.split("#")[1] ?? "";
  return {
    facilitator,
    async join(name) {
      const joined = await ask(address, "POST", `/circles/${circle}/seats`, "", { secret, name });
      return { address, circle, cookie: joined.cookie };
    },
    async leave({ cookie }) {
      await ask(address, "DELETE", `/circles/${circle}/seat`, cookie);
    },
  };
}

const settings = (seatLimit: number): Settings => ({
  title: "A circle of the benchmark",
  intention: "To be many.",
  startsAt: Date.now(),
  zone: "Europe/Budapest",
  seatLimit,
  keepDays: 14,
  agreements: ["We listen."],
  signed: true,
  help: { country: null, lines: [] },
  plan: {
    rounds: [
      {
        kind: "write",
        minutes: 60,
        prompt: "What stays with you?",
        ...usualRound,
      },
    ],
  },
});

async function ask(
  address: string,
  method: string,
  path: string,
  cookie: string,
  body?: unknown,
): Promise<{ json: unknown; cookie: string }> {
  const headers = { origin: address, cookie, "content-type": "application/json" };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(`${address}/api${path}`, { method, headers, ...sent });
  if (!response.ok) throw new Error(`${method} ${path.split("/").at(-1)}: ${response.status}`);
  const text = await response.text();
  const [given = ""] = response.headers.getSetCookie();
  return { json: text === "" ? null : JSON.parse(text), cookie: given.split(";")[0] ?? "" };
}
