import type { KeyObject } from "node:crypto";
import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";
import { bareOrigin, originsOf } from "./origins.ts";
import { readServerKey } from "./serverKey.ts";
import { StartupProblem } from "./startupProblem.ts";

/** What the operator decided, checked. No other file knows of the environment. */
export interface Config {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder that holds everything Beside keeps. */
  readonly dataFolder: string;
  /** The key that wraps each circle's key; where it is undefined the data folder has a key file. */
  readonly key: KeyObject | undefined;
  readonly logLevel: LogLevel;
  /** Every origin a browser may come from, the public one first. Asks for the port really listened on, because of port 0. */
  readonly origins: (port: number) => readonly [string, ...string[]];
}

/** The levels of pino, the loudest last. */
export type LogLevel = (typeof logLevels)[number];

/** Reads the environment; throws one StartupProblem that names every variable that is wrong and quotes no value. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => {
  const read = variables.safeParse(withoutEmpty(env));
  if (!read.success)
    throw new StartupProblem(read.error.issues.map((issue) => issue.message).join("\n"));
  const { PORT, HOST, BESIDE_DATA, BESIDE_URL, BESIDE_KEY, LOG_LEVEL } = read.data;
  return {
    port: PORT,
    host: HOST,
    dataFolder: BESIDE_DATA,
    key: BESIDE_KEY,
    logLevel: LOG_LEVEL,
    origins: (port) => (BESIDE_URL === undefined ? originsOf(HOST, port) : [BESIDE_URL]),
  };
};

const logLevels = ["silent", "fatal", "error", "warn", "info", "debug", "trace"] as const;

const variable = <T>(read: (text: string) => T | undefined, sentence: string) =>
  z.string().transform((text, context): T => {
    const value = read(text.trim());
    if (value !== undefined) return value;
    context.addIssue({ code: "custom", message: sentence });
    return z.NEVER;
  });

const readPort = (text: string): number | undefined =>
  /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;

const readHost = (text: string): string | undefined =>
  isIP(text) !== 0 || /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(text) ? text : undefined;

const readFolder = (text: string): string | undefined =>
  text.includes("\0") ? undefined : resolve(text);

const readLevel = (text: string): LogLevel | undefined => logLevels.find((level) => level === text);

const variables = z.object({
  PORT: variable(
    readPort,
    "PORT must be a whole number from 0 to 65535; 0 takes any free port.",
  ).default(3000),
  HOST: variable(
    readHost,
    "HOST must be one address or name to listen on, such as 127.0.0.1 or 0.0.0.0, without http:// and without a port.",
  ).default("127.0.0.1"),
  BESIDE_DATA: variable(readFolder, "BESIDE_DATA must be the path of a folder.").default(
    resolve("data"),
  ),
  BESIDE_URL: variable(
    bareOrigin,
    "BESIDE_URL must be the public address, such as https://circles.example.org, with http or https and without a path.",
  ).optional(),
  BESIDE_KEY: variable(
    readServerKey,
    'BESIDE_KEY must be 32 bytes as base64url or hex; "openssl rand -hex 32" makes one.',
  ).optional(),
  LOG_LEVEL: variable(readLevel, `LOG_LEVEL must be one of ${logLevels.join(", ")}.`).default(
    "info",
  ),
});

// A compose file hands on a variable that nobody set as an empty one.
const withoutEmpty = (
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
