import type { Settings } from "@beside/shared/domain";
import { useState } from "react";
import {
  type CircleDraft,
  type DraftProblems,
  problemsOf,
  settingsOf,
} from "../components/circleDraft.ts";
import type { Result } from "../connection/request.ts";
import { zoneHere } from "../words/time.ts";

/** A circle in a form, from the first letter to the server's answer. */
export interface DraftInHand {
  readonly draft: CircleDraft;
  readonly setDraft: (draft: CircleDraft) => void;
  /** Nothing is wrong before somebody has tried; from then on each sentence goes as soon as its field is well. */
  readonly problems: DraftProblems | null;
  /** What the server said when it refused. */
  readonly refused: string | null;
  readonly busy: boolean;
  submit(): Promise<void>;
}

/** Holds a draft while it is filled in, and sends it once nothing is wrong. `name` is null where none is asked. */
export function useCircleDraft<T>(
  begin: () => CircleDraft,
  name: string | null,
  send: (settings: Settings) => Promise<Result<T>>,
  onSent: (value: T) => void,
): DraftInHand {
  const [draft, setDraft] = useState(begin);
  const [triedAt, setTriedAt] = useState<number | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async () => {
    const now = Date.now();
    setTriedAt(now);
    setRefused(null);
    if (problemsOf(draft, name, now)) return;
    setBusy(true);
    const answer = await send(settingsOf(draft, zoneHere()));
    setBusy(false);
    if (answer.ok) onSent(answer.value);
    else setRefused(answer.sentence);
  };
  const problems = triedAt === null ? null : problemsOf(draft, name, triedAt);
  return { draft, setDraft, problems, refused, busy, submit };
}
