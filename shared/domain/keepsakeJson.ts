import type { Keepsake } from "./keepsake.ts";

/** What the JSON of a keepsake calls itself. The version rises when a field changes its meaning or goes. */
const keepsakeFormat = { format: "beside-keepsake", version: 1 } as const;

/** The keepsake as JSON [KS5]: everything but the pages' ids, which mean nothing outside the circle; hours as ISO 8601. */
export function keepsakeJson({ startsAt, keptUntil, ...keepsake }: Keepsake): string {
  const hours = { startsAt: iso(startsAt), keptUntil: keptUntil === null ? null : iso(keptUntil) };
  const whole = { ...keepsakeFormat, ...hours, ...keepsake };
  return `${JSON.stringify(whole, (name, value: unknown) => (name === "id" ? undefined : value), 2)}\n`;
}

const iso = (instant: number): string => new Date(instant).toISOString();
