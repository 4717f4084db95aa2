import { request } from "node:http";
import { limits, refusal, sentenceFor } from "@beside/shared/protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type SeatedCircle, seatedCircle } from "../privacy/seatedCircle.ts";

describe("guessing at secrets", () => {
  let circle: SeatedCircle;
  beforeEach(async () => {
    circle = await seatedCircle();
  });
  afterEach(() => circle.server.stop());

  /** Tries a secret from an address of this machine, or through a proxy that says for whom. */
  async function tries(
    secret: string,
    of = circle.mara.circle,
    from = "127.0.0.1",
    forwarded?: string,
  ) {
    const { origin } = circle.server;
    return new Promise<{ status: number; wait: number; code: string }>((resolve, reject) => {
      const headers = {
        origin,
        "content-type": "application/json",
        ...(forwarded === undefined ? {} : { "x-forwarded-for": forwarded }),
      };
      const options = { method: "POST", headers, localAddress: from };
      request(`${origin}/api/circles/${of}/card`, options, (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (part: string) => (text += part));
        response.on("end", () => {
          const { statusCode: status = 0, headers: given } = response;
          const code = status === 200 ? "" : refusal.parse(JSON.parse(text)).code;
          resolve({ status, wait: Number(given["retry-after"] ?? 0), code });
        });
      })
        .on("error", reject)
        .end(JSON.stringify({ secret }));
    });
  }

  const isToldToWait = ({ status, wait, code }: Awaited<ReturnType<typeof tries>>): void => {
    expect({ status, code }).toEqual({ status: 429, code: "tooManyTries" });
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(sentenceFor("tooManyTries")).toContain("wait");
  };

  it("from one address: so many in a minute, at whatever circles, and then a wait; a right one always opens", async () => {
    const { peer } = await circle.mara.secrets();
    for (let n = 0; n < limits.wrongSecretsPerAddress; n++) {
      expect(await tries(`guess${n}`, n % 2 ? circle.mara.circle : `none${n}`)).toMatchObject({
        status: 404,
        code: "noSuchCircle",
      });
      // Right ones cost nothing.
      if (n < limits.wrongSecretsPerAddress - 1) expect((await tries(peer)).status).toBe(200);
    }
    isToldToWait(await tries("one more"));
    // Behind a proxy everybody has one address: nobody guesses others out.
    expect((await tries(peer)).status).toBe(200);
    isToldToWait(await tries("one more", "another circle"));
    // Whoever is in already notices nothing.
    const seat = await circle.an.request("GET", `/circles/${circle.an.circle}/seat`);
    expect(seat.status).toBe(200);
  });

  it("behind a proxy each person has a count of their own, whatever they claim to be", async () => {
    const guess = async (forwarded: string, n: number) =>
      tries(`guess${n}`, `none${n}`, "127.0.0.1", forwarded);
    for (let n = 0; n < limits.wrongSecretsPerAddress; n++) {
      // What comes first was written by whoever asks; the proxy adds from where they really do.
      expect((await guess(`198.51.100.${n}, 203.0.113.7`, n)).status).toBe(404);
    }
    isToldToWait(await guess("198.51.100.99, 203.0.113.7", 50));
    isToldToWait(await guess("203.0.113.7", 51));
    expect((await guess("203.0.113.8", 52)).status).toBe(404);
    expect((await tries("guess", "none53")).status).toBe(404);
  });

  // From 127.0.0.2 and on: Linux has the whole of 127.0.0.0/8, and CI is Linux.
  it("at one circle: so many in a minute, from wherever they are, and no other circle has to wait", async () => {
    const each = limits.wrongSecretsPerAddress;
    for (let n = 0; n < limits.wrongSecretsPerCircle; n++) {
      const from = `127.0.0.${2 + Math.floor(n / each)}`;
      expect((await tries(`guess${n}`, circle.mara.circle, from)).status).toBe(404);
    }
    isToldToWait(await tries("one more", circle.mara.circle, "127.0.0.99"));
    expect((await tries("a first one", "another circle", "127.0.0.99")).status).toBe(404);
  });
});
