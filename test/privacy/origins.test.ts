import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { settingsAt } from "../harness/settings.fixture.ts";
import { type Visitor, knockAtCircle, knockAtPage } from "./knock.ts";
import {
  type Caller,
  type PublicServer,
  callsCircle,
  publicOrigin,
  publicServer,
} from "./publicServer.ts";

/** A browser says itself which site a request is from, and no page can change that. Each of these has the right cookie. */
const others = [
  ["another port", "https://circles.example.org:8443"],
  ["another scheme", "http://circles.example.org"],
  ["a subdomain", "https://www.circles.example.org"],
  ["a look-alike suffix", "https://circles.example.org.evil.example"],
  ["a look-alike prefix", "https://evilcircles.example.org"],
  ["capital letters, which no browser sends", "https://CIRCLES.example.org"],
  ["a trailing slash", "https://circles.example.org/"],
  ["a path", "https://circles.example.org/c/1"],
  ["the right one and another", "https://circles.example.org, https://evil.example"],
  ["another site", "https://evil.example"],
  ["a page without an origin", "null"],
  ["an empty one", ""],
  ["nobody who says", undefined],
] as const;

let server: PublicServer;
let mara: Caller;

beforeAll(async () => {
  server = await publicServer();
  mara = await callsCircle(server.address);
});
afterAll(() => server.stop());

const from = (origin: string | undefined): Visitor => ({
  cookie: mara.cookie,
  ...(origin === undefined ? {} : { origin }),
});

async function atBoth(visitor: Visitor): Promise<readonly (string | number)[]> {
  const page = await knockAtPage(server.address, mara.page, visitor);
  const circle = await knockAtCircle(server.address, mara.circle, visitor);
  for (const { ws } of [page, circle]) ws.terminate();
  return [page.came, circle.came];
}

/** A request with exactly these headers: `fetch` would take some of them out. */
async function asked(
  method: string,
  path: string,
  visitor: Visitor,
  body = "",
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = {
      ...visitor,
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
    };
    request(`${server.address}/api${path}`, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end(body);
  });
}

/** All that changes something, with a body that would be taken. The last one ends the seat. */
function changes(): readonly (readonly [string, string, string])[] {
  const settings = settingsAt(Date.now() + 60_000);
  const circle = `/circles/${mara.circle}`;
  return [
    ["POST", "/circles", JSON.stringify({ name: "Eve", settings })],
    ["POST", `${circle}/card`, JSON.stringify({ secret: "guess" })],
    ["POST", `${circle}/seats`, JSON.stringify({ secret: "guess", name: "Eve" })],
    ["PUT", `${circle}/settings`, JSON.stringify(settings)],
    ["DELETE", `${circle}/seat`, ""],
  ];
}

describe("where a browser may come from", () => {
  it("our own pages open both sockets", async () => {
    expect(await atBoth(from(publicOrigin))).toEqual(["open", "open"]);
  });

  it.each(others)("%s opens neither socket", async (_what, origin) => {
    expect(await atBoth(from(origin))).toEqual(["refused", "refused"]);
  });

  it.each(others)("%s changes nothing over HTTP", async (_what, origin) => {
    for (const [method, path, body] of changes()) {
      expect([path, await asked(method, path, from(origin), body)]).toEqual([path, 403]);
    }
    expect(await asked("GET", `/circles/${mara.circle}/seat`, from(publicOrigin))).toBe(200);
  });

  it("no answer lets another site read it, or ask first whether it may", async () => {
    for (const method of ["GET", "OPTIONS"]) {
      const response = await fetch(`${server.address}/api/circles/${mara.circle}/seat`, {
        method,
        headers: { origin: "https://evil.example", cookie: mara.cookie },
      });
      const cors = [...response.headers.keys()].filter((name) => name.startsWith("access-control"));
      expect(cors).toEqual([]);
      expect(response.headers.get("cross-origin-resource-policy")).toBe("same-origin");
    }
  });

  it("the cookie is sent to nobody else, to no script, and only over TLS", () => {
    const [, ...attributes] = mara.setCookie.split("; ");
    expect(attributes).toEqual(
      expect.arrayContaining(["Path=/", "HttpOnly", "Secure", "SameSite=Strict"]),
    );
    expect(mara.setCookie).not.toMatch(/domain/i);
  });

  it("from our own pages the same requests are heard", async () => {
    const statuses: (number | undefined)[] = [];
    for (const [method, path, body] of changes()) {
      statuses.push(await asked(method, path, from(publicOrigin), body));
    }
    // The guesses are wrong, and the doors of a circle that begins in a minute are open.
    expect(statuses).toEqual([201, 404, 404, 409, 204]);
  });
});
