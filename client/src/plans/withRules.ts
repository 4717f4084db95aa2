import { agreementBounds, cleanAgreement, usualAgreements } from "@beside/shared/domain";

/** The agreements with a plan's rules after them, as far as there is room, and without those of the plan before it. */
export function withRules(
  lines: readonly string[],
  before: readonly string[],
  rules: readonly string[],
): { readonly lines: readonly string[]; readonly leftOut: number } {
  const staying = lines.filter((line) => rules.includes(line) || !before.includes(line));
  const fresh = rules.filter((rule) => !staying.includes(rule));
  const room = agreementBounds.lines.most - staying.length;
  const added = fresh.slice(0, Math.max(0, room));
  return { lines: [...staying, ...added], leftOut: fresh.length - added.length };
}

/** The agreements that go along with a plan when it is kept: those that are not the usual ones. */
export const rulesAmong = (lines: readonly string[]): readonly string[] =>
  lines
    .flatMap((line) => cleanAgreement(line) ?? [])
    .filter((line) => !usualAgreements.includes(line));
