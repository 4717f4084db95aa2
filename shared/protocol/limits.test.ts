import { describe, expect, it } from "vitest";
import { chanceOf } from "../domain/chance.fixture.ts";
import { callCircle, circleId, isRejection, longestName, pageId } from "../domain/index.ts";
import { noon, settingsWith } from "../domain/story.fixture.ts";
import { closeCodes } from "./closeCodes.ts";
import { callBody, settingsBody } from "./http.ts";
import { limits } from "./limits.ts";
import { syncMessage } from "./sync.ts";
import { encodeWords } from "./wordsFrame.ts";

describe("limits", () => {
  it("are whole numbers above zero", () => {
    for (const limit of Object.values(limits)) {
      expect(Number.isInteger(limit) && limit > 0).toBe(true);
    }
  });

  it("fit into one another", () => {
    const update = new Uint8Array(limits.updateBytes);
    expect(encodeWords([{ page: pageId("c".repeat(60)), update }]).length).toBeLessThan(
      limits.frameBytes,
    );
    expect(limits.updateBytes).toBeLessThan(limits.pageBytes);
    expect(limits.pageLength).toBeLessThan(limits.pageBytes);
    expect(limits.commandsPerSecond).toBeLessThan(limits.commandBurst);
    expect(limits.clockAsksPerSecond).toBeLessThan(limits.clockAskBurst);
    expect(limits.wrongSecretsPerAddress).toBeLessThan(limits.wrongSecretsPerCircle);
    expect(limits.heartbeatEvery).toBeLessThan(30_000);
  });

  it("a full page with all its history fits into what may wait for a reader", () => {
    // Letters are bounded by the page's bytes, and what is cut into pieces by their number.
    const most = limits.pageBytes + limits.pieceBytes * limits.pagePieces;
    expect(most).toBeLessThanOrEqual(limits.sendBufferBytes);
  });

  it("the largest circle that can be called fits into a request, in any script", () => {
    const rounds = Array.from({ length: 20 }, () => ({
      prompt: "𠮷".repeat(500),
      script: "𠮷".repeat(1000),
    }));
    const agreements = Array.from({ length: 10 }, () => "𠮷".repeat(200));
    const words = { title: "𠮷".repeat(80), intention: "𠮷".repeat(500), agreements };
    const settings = settingsWith(rounds, words);
    const body = { name: "𠮷".repeat(longestName), settings };
    const links = { peer: "p", facilitator: "f" };
    const called = callCircle(circleId("c"), settings, links, {
      now: noon,
      entropy: "e",
      chance: chanceOf("f"),
    });
    expect(isRejection(called)).toBe(false);
    expect(callBody.parse(body)).toEqual(body);
    // Four bytes a letter, which is two units of UTF-16.
    expect(JSON.stringify(body).length * 2).toBeLessThan(limits.bodyBytes);
  });

  it("a body leaves it to the rules to say what is too long", () => {
    const long = settingsWith([{ prompt: "p".repeat(501) }], { title: "t".repeat(81) });
    expect(settingsBody.parse(long)).toEqual(long);
    expect(settingsBody.safeParse({ ...long, zone: "Nowhere/Here" }).success).toBe(false);
    expect(settingsBody.safeParse({ ...long, startsAt: Number.NaN }).success).toBe(false);
    expect(settingsBody.safeParse({ ...long, seats: 3 }).success).toBe(false);
  });
});

describe("numbers of the page's socket", () => {
  it("each means one thing", () => {
    for (const numbers of [Object.values(closeCodes), Object.values(syncMessage)]) {
      expect(new Set(numbers).size).toBe(numbers.length);
    }
  });

  it("what coming back cannot mend is final, all else is tried again", () => {
    const { resync, stopping, ...final } = closeCodes;
    for (const code of Object.values(final)) expect(code >= 4400 && code < 4500).toBe(true);
    for (const code of [resync, stopping]) expect(code >= 4500 && code < 5000).toBe(true);
  });
});
