import { isIP } from "node:net";

/** The origin of a public address, or undefined when it is more or less than one (a path, a password, not http). */
export const bareOrigin = (address: string): string | undefined => {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const bare = `${url.protocol}//${url.host}/` === url.href;
  return bare && (url.protocol === "http:" || url.protocol === "https:") ? url.origin : undefined;
};

/**
 * The origins of a server that was given no public address, the one to show first.
 * A browser on the same machine may come by any name of the loopback; a named or numbered host may be asked for by itself.
 */
export const originsOf = (host: string, port: number): readonly [string, ...string[]] => {
  const local: [string, ...string[]] = [origin("localhost", port), origin("127.0.0.1", port)];
  const alreadyThere = host === "localhost" || host === "127.0.0.1";
  return alreadyThere || isEveryAddress(host) ? local : [...local, origin(host, port)];
};

const isEveryAddress = (host: string): boolean => host === "0.0.0.0" || host === "::";

// Through URL, because a browser leaves out port 80 and writes names in small letters.
const origin = (host: string, port: number): string =>
  new URL(`http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`).origin;
