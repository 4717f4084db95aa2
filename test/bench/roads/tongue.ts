import { syncMessage, syncStep } from "@beside/shared/protocol";
import { createDecoder, readVarString, readVarUint, readVarUint8Array } from "lib0/decoding";
import {
  createEncoder,
  toUint8Array,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from "lib0/encoding";

/**
 * What a client says to a server of shared documents: y-websocket's messages (`plain`), the same led by the document's
 * name and after a token (`named`, Hocuspocus), or bare updates to a relay that answers nothing (`mute`).
 */
export interface Tongue {
  readonly kind: "plain" | "named" | "mute";
  readonly path: string;
  /** What a client says first. */
  readonly greeting: readonly Uint8Array[];
  update(update: Uint8Array): Uint8Array;
  read(payload: Uint8Array): Heard;
}

/** What there is in a message for a client. */
export interface Heard {
  readonly answer?: Uint8Array;
  readonly update?: Uint8Array;
  /** It has all that the server had. */
  readonly inStep?: boolean;
}

/** The way to speak about one document. */
export function tongueOf(kind: Tongue["kind"], name: string): Tongue {
  const write = (...parts: readonly (number | string | Uint8Array)[]): Uint8Array => {
    const encoder = createEncoder();
    if (kind === "named") writeVarString(encoder, name);
    for (const part of parts) {
      if (typeof part === "number") writeVarUint(encoder, part);
      else if (typeof part === "string") writeVarString(encoder, part);
      else writeVarUint8Array(encoder, part);
    }
    return toUint8Array(encoder);
  };
  const sync = (step: keyof typeof syncStep, payload: Uint8Array): Uint8Array =>
    write(syncMessage.sync, syncStep[step], payload);

  const token = write(syncMessage.auth, 0, "token");
  const ask = sync("step1", Uint8Array.of(0));
  const haveNothing = sync("step2", Uint8Array.of(0, 0));
  return {
    kind,
    path: kind === "named" ? "/" : `/${name}`,
    greeting: kind === "mute" ? [] : kind === "named" ? [token, ask] : [ask],
    update: (update) => sync("update", update),
    read(payload) {
      const decoder = createDecoder(payload);
      if (kind === "named") readVarString(decoder);
      if (readVarUint(decoder) !== syncMessage.sync) return {};
      const step = readVarUint(decoder);
      if (step === syncStep.step1) return { answer: haveNothing };
      const update = readVarUint8Array(decoder);
      return step === syncStep.step2 ? { update, inStep: true } : { update };
    },
  };
}
