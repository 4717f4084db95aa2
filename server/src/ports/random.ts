/** Randomness, and the hash under which a thing may be named in a log. */
export interface Random {
  /** 128 random bits as 22 characters that need no escaping in a URL. */
  id(): string;
  /** 256 random bits, for a token that only one browser knows. */
  token(): string;
  /** A short one-way name for an id or an address, the same for the life of this process. */
  hashed(what: string): string;
}
