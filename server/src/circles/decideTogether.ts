import { type Circle, decide, isRejection, nextDeadline } from "@beside/shared/domain";
import type { Random } from "../ports/random.ts";
import type { Time } from "../ports/time.ts";
import { type Answers, createAnswers, refuse } from "./answers.ts";
import { type Asked, settle } from "./asked.ts";
import { type Draft, draftOf, drafted } from "./draft.ts";
import { erases } from "./erasureOf.ts";
import type { Outcome } from "./outcome.ts";

/**
 * So many commands are decided together at most. It bounds how long they hold up everything else on this server, and how
 * many people are told that nothing was kept when one commit fails.
 */
export const mostTogether = 100;

/** Commands that were decided one after the other, each on the circle as those before it would leave it. */
export interface Group {
  readonly draft: Draft;
  /** Those whose answer is true once the draft is kept, and not before. The first is the first that changes something. */
  readonly leaning: readonly { readonly asked: Asked; readonly answer: Outcome }[];
}

type Needs = { readonly time: Time; readonly random: Random };
type Decided = { readonly draft: Draft; readonly answer: Outcome };

/**
 * Decides as many of these commands as may go into one append; always the first. What was answered before, and what leads
 * to nothing on the circle as it is kept, is settled at once. The group ends before a command for which time must pass
 * first, and before one that erases, because what is gone for good is a group of its own. A command that cannot be decided
 * throws in its own turn, where it takes nobody else's answer along.
 */
export function decideTogether(
  circle: Circle,
  waiting: readonly Asked[],
  answers: Answers,
  needs: Needs,
): Group {
  const leaning: { asked: Asked; answer: Outcome }[] = [];
  const fresh = createAnswers();
  let draft = draftOf(circle);
  for (const [index, asked] of waiting.slice(0, mostTogether).entries()) {
    const { by, commandId } = asked;
    const before = answers.get(by, commandId);
    const twin = fresh.get(by, commandId);
    if (before) settle(asked, before, answers);
    else if (twin) leaning.push({ asked, answer: twin });
    else {
      const next = decideNext(draft, asked, index === 0, needs);
      if (!next) break;
      const isSettled = next.draft.records.length === 0;
      draft = next.draft;
      if (isSettled) settle(asked, next.answer, answers);
      else {
        leaning.push({ asked, answer: next.answer });
        fresh.set(by, commandId, next.answer);
      }
    }
  }
  return { draft, leaning };
}

/** Null where the command has to wait until it comes first. */
function decideNext(draft: Draft, asked: Asked, isFirst: boolean, needs: Needs): Decided | null {
  const now = needs.time.now();
  const due = nextDeadline(draft.circle);
  if (!isFirst && due !== null && due <= now) return null;
  try {
    const next = decideOne(draft, asked, now, needs.random);
    // It erases and others came before it, or one before it erases.
    const mayJoin = draft.records.length === 0 || !next.draft.records.some(erases);
    return mayJoin ? next : null;
  } catch (defect) {
    if (isFirst) throw defect;
    return null;
  }
}

function decideOne(draft: Draft, asked: Asked, now: number, random: Random): Decided {
  const { command, actor, by, commandId } = asked;
  const context = { actor, now, entropy: random.id(), chance: random.chance() };
  const decision = decide(draft.circle, command, context);
  if (isRejection(decision)) return { draft, answer: refuse(decision.rejected) };
  const next = drafted(draft, decision, { at: now, actor: by, commandId });
  return { draft: next, answer: { ok: true, version: next.circle.version } };
}
