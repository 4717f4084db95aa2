/** So many circles of so many people, everyone typing. */
export interface Load {
  readonly name: string;
  readonly circles: number;
  readonly people: number;
}

/** What a person types, in keys a second: a steady writer, who does not stop to think. */
export const keysPerSecond = 4;

/** A circle of this server has a hundred seats at most. */
const mostPeople = 100;

/** The first shows a server at ease, the others are loads at which the work for each keystroke is compared. */
export const loads: readonly Load[] = ["1x12", "60x12", "4x50", "1x100"].flatMap(
  (name) => loadNamed(name) ?? [],
);

/** "60x12" is sixty circles of twelve; null for what is no load. */
export function loadNamed(name: string): Load | null {
  const [, circles = 0, people = 0] = (/^(\d{1,4})x(\d{1,3})$/.exec(name) ?? []).map(Number);
  if (circles < 1 || people < 2 || people > mostPeople) return null;
  return { name, circles, people };
}

/** How many circles and people, in words. */
export function inWords({ circles, people }: Load): string {
  return circles === 1 ? `one circle of ${people}` : `${circles} circles of ${people}`;
}
