import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { limits } from "@beside/shared/protocol";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { settingsAt } from "../harness/settings.fixture.ts";
import { publicOrigin, publicServer } from "./publicServer.ts";
import { type SeatedCircle, seatedCircle } from "./seatedCircle.ts";

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join(";");

/** On every answer, whatever it is an answer to. */
const always = {
  "content-security-policy": policy,
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
};
const forEver = "public, max-age=31536000, immutable";

interface Asked {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Record<string, string>;
}

let circle: SeatedCircle;
let assets: readonly string[];

beforeAll(async () => {
  circle = await seatedCircle();
  assets = await readdir(join(import.meta.dirname, "..", "..", "client", "dist", "assets"));
});
afterAll(() => circle.server.stop());

async function ask(path: string, { method = "GET", body, headers }: Asked = {}) {
  const { origin } = circle.server;
  const response = await fetch(`${origin}${path}`, {
    method,
    headers: {
      origin,
      cookie: circle.mara.cookie,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  await response.arrayBuffer();
  return response;
}

const post = (body: unknown): Asked => ({
  method: "POST",
  body: typeof body === "string" ? body : JSON.stringify(body),
});

describe("every answer says how it is to be treated", () => {
  const here = () => `/api/circles/${circle.mara.circle}`;
  const settings = () => settingsAt(circle.server.time.now() + 60_000);

  it.each<readonly [string, number, () => ReturnType<typeof ask>]>([
    ["the page", 200, async () => ask("/")],
    ["a circle's page", 200, async () => ask(`/c/${circle.mara.circle}`)],
    ["a path that nobody knows", 200, async () => ask("/wp-admin/setup.php?x=1")],
    ["a path that cannot be read", 200, async () => ask("/%E0%A4%A")],
    ["a path that climbs", 404, async () => ask("/assets/..%2f..%2fpackage.json")],
    ["Socket.io's path without a socket", 200, async () => ask("/socket.io/?EIO=4")],
    ["a page's socket without a socket", 200, async () => ask("/sync/a.b")],
    ["another method", 400, async () => ask("/", { method: "PATCH" })],
    ["the state of health", 200, async () => ask("/health")],
    ["an asset that is not there", 404, async () => ask("/assets/none-12345678.js")],
    ["a part of an asset that is not there", 400, async () => partOf("bytes=99999999-")],
    ["a seat", 200, async () => ask(`${here()}/seat`)],
    ["the head of it", 200, async () => ask(`${here()}/seat`, { method: "HEAD" })],
    ["the links", 200, async () => ask(`${here()}/links`)],
    ["a keepsake", 200, async () => ask(`${here()}/keepsake`)],
    [
      "a new circle",
      201,
      async () => ask("/api/circles", post({ name: "M", settings: settings() })),
    ],
    ["another shape", 400, async () => ask("/api/circles", post({ name: 7 }))],
    ["no JSON", 400, async () => ask("/api/circles", post("{"))],
    ["a part of the interface that is not there", 400, async () => ask("/api/none")],
    ["no seat", 401, async () => ask(`${here()}/seat`, { headers: { cookie: "" } })],
    ["another site", 403, async () => ask("/api/circles", fromElsewhere())],
    ["no such circle", 404, async () => ask("/api/circles/none/card", post({ secret: "x" }))],
    ["a conflict", 409, async () => ask(`${here()}/settings`, changed())],
    ["too much", 413, async () => ask("/api/circles", post("x".repeat(limits.bodyBytes + 1)))],
    ["too many tries", 429, async () => tooOften()],
  ])("%s", async (_what, status, answer) => {
    const { headers, status: got } = await answer();
    expect(got).toBe(status);
    expect(Object.fromEntries(headers)).toMatchObject({ ...always, "cache-control": "no-store" });
    for (const name of ["x-powered-by", "server", "strict-transport-security"]) {
      expect(headers.get(name)).toBeNull();
    }
  });

  it("hashed assets alone may be kept, and for ever", async () => {
    expect(assets.length).toBeGreaterThan(3);
    for (const name of assets) {
      expect(name).toMatch(/-[\w-]{8}\.\w+$/);
      const { headers, status } = await ask(`/assets/${name}`);
      expect(status).toBe(200);
      expect(Object.fromEntries(headers)).toMatchObject({ ...always, "cache-control": forEver });
    }
  });

  it("behind TLS every answer asks for TLS the next time", async () => {
    const server = await publicServer();
    for (const path of ["/", "/health", "/api/none"]) {
      const { headers } = await fetch(`${server.address}${path}`, {
        headers: { origin: publicOrigin },
      });
      expect(headers.get("strict-transport-security")).toMatch(/^max-age=31536000/);
    }
    await server.stop();
  });

  const fromElsewhere = (): Asked => ({
    ...post({}),
    headers: { origin: "https://evil.example" },
  });
  const changed = (): Asked => ({ ...post(settings()), method: "PUT" });
  const partOf = async (range: string) => ask(`/assets/${assets[0] ?? ""}`, { headers: { range } });

  async function tooOften() {
    const guess = async () => ask(`${here()}/card`, post({ secret: "guess" }));
    for (let tries = 0; tries < limits.wrongSecretsPerAddress; tries++) await guess();
    return guess();
  }
});
