/** There are about 600 names of zones; how they are spelled is free, so that without a bound the set would grow for ever. */
const most = 1000;
const known = new Set<string>();

/**
 * Whether this is a time zone, such as "Europe/Budapest". To ask the machine takes longer than all else that is read of a
 * circle, so what exists is asked once; what does not is asked each time, because anybody can make names up.
 */
export function zoneExists(zone: string): boolean {
  if (known.has(zone)) return true;
  if (!isKnownToTheMachine(zone)) return false;
  if (known.size < most) known.add(zone);
  return true;
}

function isKnownToTheMachine(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
