import { ownSentences, refusal, type shape } from "@beside/shared/protocol";

/** What came of a request: its value, or a refusal with a sentence for the person. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly sentence: string };

/** Where the server answers for a circle. */
export const circlePath = (circle: string): string => `/api/circles/${encodeURIComponent(circle)}`;

interface Asked<T> {
  readonly body?: unknown;
  /** The shape of the answer; null where a success says nothing more. */
  readonly answer: shape.Shape<T> | null;
}

export function ask(
  method: string,
  path: string,
  asked: { body?: unknown; answer: null },
): Promise<Result<null>>;
export function ask<T>(
  method: string,
  path: string,
  asked: { body?: unknown; answer: shape.Shape<T> },
): Promise<Result<T>>;
/** Asks the server and reads its answer by a shape. It never throws: no network is a refusal too. */
export async function ask<T>(
  method: string,
  path: string,
  asked: Asked<T>,
): Promise<Result<T | null>> {
  const response = await reach(method, path, asked.body);
  if (response === null) return offline;
  const said = await readJson(response);
  if (!response.ok) {
    const refused = refusal.safeParse(said);
    return refused.success ? { ok: false, ...refused.data } : trouble;
  }
  if (asked.answer === null) return { ok: true, value: null };
  const read = asked.answer.safeParse(said);
  return read.success ? { ok: true, value: read.data } : trouble;
}

const offline = {
  ok: false,
  code: "offline",
  sentence: "You are offline just now. Please try again when you are connected.",
} as const;

const trouble = { ok: false, code: "trouble", sentence: ownSentences.trouble } as const;

/** No answer for this long counts as no network, in milliseconds: a dead link never says so itself. */
const patience = 15_000;

async function reach(method: string, path: string, body: unknown): Promise<Response | null> {
  try {
    return await fetch(path, {
      method,
      credentials: "same-origin",
      cache: "no-store",
      signal: AbortSignal.timeout(patience),
      ...(body === undefined
        ? {}
        : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
    });
  } catch {
    return null;
  }
}

/** The body as JSON; undefined when it is none, which no shape takes. */
async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
