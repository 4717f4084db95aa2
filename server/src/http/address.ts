import { BlockList, isIP } from "node:net";
import type { Request } from "express";

/**
 * Whose word is taken for whom a request comes from, as Express names them: a proxy on this machine
 * or in its private network, which is where the README puts it. What anybody else claims in
 * X-Forwarded-For is not looked at, so that nobody out there can pose as somebody else.
 */
export const trustedProxies = ["loopback", "linklocal", "uniquelocal"];

/** The address that a request comes from, for the limits: of a network of IPv6 the one of the network. */
export function addressOf(request: Request): string {
  const told = request.ip ?? "";
  return networkOf(isIP(told) > 0 ? told : (request.socket.remoteAddress ?? ""));
}

/**
 * Whoever has one address of IPv6 has the 2^64 of its network: all of them count as one, which stands for them. An address
 * of IPv4 stands for itself, also where it comes as one of IPv6.
 */
export function networkOf(address: string): string {
  if (isIP(address) !== 6 || isPrivate(address)) return address;
  const groups = groupsOf(address);
  const [high = 0, low = 0] = groups.slice(6);
  if (groups.slice(0, 6).join() === "0,0,0,0,0,65535") {
    return [high >> 8, high & 255, low >> 8, low & 255].join(".");
  }
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(":")}::`;
}

/** The eight groups of an address of IPv6 that is one. A URL writes it in its shortest form, and as groups alone. */
function groupsOf(address: string): readonly number[] {
  const shortest = new URL(`http://[${address.split("%")[0]}]`).hostname.slice(1, -1);
  const [before = "", after] = shortest.split("::");
  const numbers = (part: string): readonly number[] =>
    part === "" ? [] : part.split(":").map((group) => parseInt(group, 16));
  const [first, last] = [numbers(before), numbers(after ?? "")];
  const between = after === undefined ? 0 : 8 - first.length - last.length;
  return [...first, ...Array.from({ length: between }, () => 0), ...last];
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
