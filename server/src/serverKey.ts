import { createSecretKey, type KeyObject, randomBytes } from "node:crypto";

const keyBytes = 32;
const base64url = /^[A-Za-z0-9_-]{43}=?$/;
const hex = /^[0-9a-fA-F]{64}$/;

/**
 * The server's key from text: 32 bytes as base64url or hex; undefined when it is neither.
 * A KeyObject and not bytes, because it prints as nothing when it is logged by accident,
 * and because a cipher starts ten times faster from one.
 */
export const readServerKey = (text: string): KeyObject | undefined => {
  if (hex.test(text)) return createSecretKey(Buffer.from(text, "hex"));
  if (base64url.test(text)) return createSecretKey(Buffer.from(text, "base64url"));
  return undefined;
};

/** A new key as text, for the key file. */
export const newServerKeyText = (): string => randomBytes(keyBytes).toString("base64url");
