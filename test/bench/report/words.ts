import type { Spread } from "../measure/spread.ts";

const nothing = "–";

/** The middle of all rounds, then the least and the most of them: `12.3 (11.9–13.0)`. */
export function spread(value: Spread | null, digits: number): string {
  if (!value) return nothing;
  const [min, median, max] = [value.min, value.median, value.max].map((each) =>
    each.toFixed(digits),
  );
  return min === max ? `${median}` : `${median} (${min}–${max})`;
}

/** The middle of all rounds alone. */
export function middle(value: Spread | null, digits: number): string {
  return value ? value.median.toFixed(digits) : nothing;
}

/** A share as a percentage. */
export function percent(value: Spread | null): string {
  return value ? `${(value.median * 100).toFixed(value.median > 0.995 ? 0 : 1)} %` : nothing;
}
