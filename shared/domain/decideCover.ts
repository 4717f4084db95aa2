import { hasAgreed } from "./agreeing.ts";
import type { Circle, Seat } from "./circle.ts";
import type { CoverCommand } from "./command.ts";
import type { Decision } from "./decision.ts";
import { cleanLine } from "./names.ts";
import { reject } from "./rejection.ts";

/** The longest content note, in characters [CN1]. */
export const longestNote = 80;

/** An author covers a page of theirs with a note, words the note anew, or takes it off [CN1]. */
export function decideCover(
  circle: Circle,
  seat: Seat,
  { page: id, note }: CoverCommand,
): Decision {
  const page = circle.pages.get(id);
  if (page?.author !== seat.id) return reject("notYours");
  if (!hasAgreed(circle, seat)) return reject("agreeFirst");
  const clean = note === null ? null : cleanLine(note, longestNote);
  if (note !== null && clean === null) return reject("noteUnusable");
  return page.note === clean ? [] : [{ type: "pageCovered", page: id, note: clean }];
}
