import { some } from "./numbers.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** English as this person has it (7:00 pm or 19:00), since all other words here are English. */
const english = (): string =>
  globalThis.navigator?.languages.find((tag) => tag.startsWith("en")) ?? "en-GB";

/** "Thursday 14 May" in this device's zone; with the year when it is another one. */
export function dayOf(instant: number, now = Date.now()): string {
  const sameYear = new Date(instant).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(english(), {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(sameYear ? {} : { year: "numeric" }),
  }).format(instant);
}

/** "19:00" in this device's zone. */
export const hourOf = (instant: number): string =>
  new Intl.DateTimeFormat(english(), { hour: "2-digit", minute: "2-digit" }).format(instant);

/** "Thursday 14 May, 19:00". */
export const dayAndHour = (instant: number): string => `${dayOf(instant)}, ${hourOf(instant)}`;

/** "14 May 2026, 19:00 in Europe/Budapest (GMT+2)": for those who read it in another zone. */
export function dayAndHourIn(instant: number, zone: string): string {
  const at = new Intl.DateTimeFormat(english(), {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: zone,
  }).format(instant);
  return `${at} ${zoneNamed(zone, instant)}`;
}

/** The zone of this device: "Europe/Budapest". */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** "Budapest time (GMT+2)". */
export const zoneNamed = (zone: string, instant: number): string =>
  `${(zone.split("/").at(-1) ?? zone).replaceAll("_", " ")} time (${offsetOf(zone, instant)})`;

/** Two clocks agree to this, in milliseconds; a length of ten minutes does not begin with ten minutes and one second. */
const agreement = 100;

/** The seconds of what is left, as a clock shows them: a second counts as whole until it is over. */
export const secondsLeft = (left: number): number =>
  Math.max(0, Math.ceil((left - agreement) / 1000));

/** "6:12", and "1:02:05" above an hour. */
export function clockText(left: number): string {
  const seconds = secondsLeft(left);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (n: number): string => String(n).padStart(2, "0");
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** "Six minutes twelve seconds" without the capital: the clock as it is said. */
export function clockSaid(left: number): string {
  const seconds = secondsLeft(left);
  const [m, s] = [Math.floor(seconds / 60), seconds % 60];
  if (m === 0) return some(s, "second");
  return s === 0 ? some(m, "minute") : `${some(m, "minute")} ${some(s, "second")}`;
}

/** "10 minutes", "1 minute", "10:30 minutes". */
export function lengthText(length: number): string {
  if (length % minute !== 0) return `${clockText(length)} minutes`;
  return length === minute ? "1 minute" : `${length / minute} minutes`;
}

/** "in three days", "in two hours", "in 12 minutes", "in less than a minute". */
export function fromNow(time: number): string {
  if (time >= 1.5 * day) return `in ${some(Math.round(time / day), "day")}`;
  if (time >= 1.5 * hour) return `in ${some(Math.round(time / hour), "hour")}`;
  if (time >= minute) return `in ${some(Math.ceil(time / minute), "minute")}`;
  return "in less than a minute";
}

function offsetOf(zone: string, instant: number): string {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone: zone,
    timeZoneName: "shortOffset",
  }).formatToParts(instant);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? "GMT";
}
