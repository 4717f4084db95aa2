import { BlockList, isIP } from "node:net";
import type { Request } from "express";

/**
 * Whose word is taken for whom a request comes from, as Express names them: a proxy on this machine
 * or in its private network, which is where the README puts it. What anybody else claims in
 * X-Forwarded-For is not looked at, so that nobody out there can pose as somebody else.
 */
export const trustedProxies = ["loopback", "linklocal", "uniquelocal"];

/** The address that a request comes from, for the limits. */
export function addressOf(request: Request): string {
  const told = request.ip ?? "";
  return isIP(told) > 0 ? told : (request.socket.remoteAddress ?? "");
}

/**
 * Whether it is an address of this machine or of a private network. Behind a proxy that does not say
 * for whom it asks, that is everybody's.
 */
export function isPrivate(address: string): boolean {
  const kind = isIP(address);
  return kind === 0 || privateOnes.check(address, kind === 4 ? "ipv4" : "ipv6");
}

const privateOnes = new BlockList();
for (const [network, bits] of [
  ["127.0.0.0", 8],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["169.254.0.0", 16],
] as const) {
  privateOnes.addSubnet(network, bits, "ipv4");
}
privateOnes.addAddress("::1", "ipv6");
privateOnes.addSubnet("fc00::", 7, "ipv6");
privateOnes.addSubnet("fe80::", 10, "ipv6");
