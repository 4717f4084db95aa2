import type { Chance } from "@beside/shared/domain";

/** Randomness, and the hash under which a thing may be named in a log. */
export interface Random {
  /** 128 random bits as 22 characters that need no escaping in a URL. */
  id(): string;
  /** 256 random bits, for a token that only one browser knows. */
  token(): string;
  /** Chance for one command: a one-way hash of a name, with a fresh secret of 256 bits that nobody ever sees. */
  chance(): Chance;
  /** A short one-way name for an id or an address, the same for the life of this process. */
  hashed(what: string): string;
}
