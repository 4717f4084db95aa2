import { resolve } from "node:path";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { readConfig } from "./config.ts";
import { StartupProblem } from "./startupProblem.ts";

const hexKey = "0123456789abcdef".repeat(4);
const base64urlKey = Buffer.from(hexKey, "hex").toString("base64url");

const problemOf = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (problem) {
    if (problem instanceof StartupProblem) return problem.message;
    throw problem;
  }
  return "no problem";
};

describe("readConfig", () => {
  it("needs no variable at all", () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      dataFolder: resolve("data"),
      logLevel: "info",
    });
    expect(config.key).toBeUndefined();
  });

  it("takes an empty variable as one that is not set", () => {
    expect(readConfig({ PORT: "", BESIDE_URL: "", BESIDE_KEY: " ", HOST: "" })).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
    });
  });

  it("takes port 0 and gives the origins of the port that was found", () => {
    const config = readConfig({ PORT: "0" });
    expect(config.port).toBe(0);
    expect(config.origins(41_234)).toEqual(["http://localhost:41234", "http://127.0.0.1:41234"]);
  });

  it.each([
    ["localhost", ["http://localhost:3000", "http://127.0.0.1:3000"]],
    ["0.0.0.0", ["http://localhost:3000", "http://127.0.0.1:3000"]],
    ["::1", ["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"]],
    ["192.168.1.5", ["http://localhost:3000", "http://127.0.0.1:3000", "http://192.168.1.5:3000"]],
  ])(
    "lets browsers on this machine in when it listens on %s without a public address",
    (HOST, origins) => {
      expect(readConfig({ HOST }).origins(3000)).toEqual(origins);
    },
  );

  it("leaves out the port that a browser leaves out", () => {
    expect(readConfig({}).origins(80)[0]).toBe("http://localhost");
  });

  it("allows the public address alone when there is one", () => {
    expect(readConfig({ BESIDE_URL: "https://Circles.example.org/" }).origins(3000)).toEqual([
      "https://circles.example.org",
    ]);
    expect(readConfig({ BESIDE_URL: "http://10.0.0.2:8080" }).origins(3000)).toEqual([
      "http://10.0.0.2:8080",
    ]);
  });

  it.each([
    "circles.example.org",
    "ftp://example.org",
    "https://example.org/beside",
    "https://a:b@example.org",
    "https://example.org?x",
    "null",
  ])("refuses %s as a public address", (BESIDE_URL) => {
    expect(problemOf({ BESIDE_URL })).toContain("BESIDE_URL must be");
  });

  it("takes a key as hex and as base64url, and never prints it", () => {
    const config = readConfig({ BESIDE_KEY: hexKey });
    expect(config.key?.export().toString("hex")).toBe(hexKey);
    expect(readConfig({ BESIDE_KEY: base64urlKey }).key?.export().toString("hex")).toBe(hexKey);
    const printed = inspect(config, { depth: 9 }) + JSON.stringify(config);
    expect(printed).not.toContain(base64urlKey);
    expect(printed).not.toContain(hexKey.slice(0, 8));
  });

  it("names every variable that is wrong, together, and quotes no key", () => {
    const secret = "swordfish-swordfish";
    const problem = problemOf({
      PORT: "65536",
      HOST: "http://x",
      BESIDE_URL: "x",
      BESIDE_KEY: secret,
      LOG_LEVEL: "loud",
    });
    expect(problem.split("\n")).toHaveLength(5);
    for (const name of ["PORT", "HOST", "BESIDE_URL", "BESIDE_KEY", "LOG_LEVEL"])
      expect(problem).toContain(`${name} must be`);
    expect(problem).not.toContain("swordfish");
  });

  it.each(["-1", "3000.5", "3e3", "0x50", "three"])("refuses %s as a port", (PORT) => {
    expect(problemOf({ PORT })).toContain("PORT must be");
  });
});
