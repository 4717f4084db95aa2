import { createHmac, randomBytes } from "node:crypto";
import type { Random } from "../ports/random.ts";

/** The machine's own randomness. Hashed names change with every start, so that logs join no days. */
export function createMachineRandom(): Random {
  const salt = randomBytes(16);
  return {
    id: () => randomBytes(16).toString("base64url"),
    token: () => randomBytes(32).toString("base64url"),
    chance: () => {
      const secret = randomBytes(32);
      return (name) => createHmac("sha256", secret).update(name).digest("base64url").slice(0, 16);
    },
    hashed: (what) => createHmac("sha256", salt).update(what).digest("base64url").slice(0, 10),
  };
}
