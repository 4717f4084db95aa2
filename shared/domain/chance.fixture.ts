import type { Chance } from "./chance.ts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Chance for a story that is told the same each time. It is spread well, and no secret. */
export const chanceOf =
  (seed: string): Chance =>
  (name) =>
    Array.from({ length: 16 }, (_, at) => letters[mixed(`${seed} ${name} ${at}`) & 63]).join("");

/** 32 bits of a text, each of which hangs on all of it. */
function mixed(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
