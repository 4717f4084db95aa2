import { differs } from "./differs.ts";
import { sideOf } from "./hand.ts";
import type { Person } from "./person.ts";
import type { Tally } from "./tally.ts";

/**
 * What a server that has just come back knows, compared with what each hand wrote and was told. To be
 * asked while nobody can reach it: then it has no words but those it kept.
 */
export async function judgeKept(
  people: readonly Person[],
  tally: Tally,
  wrong: (what: string) => void,
): Promise<void> {
  const hands = people.flatMap(({ tabs }) => tabs.map(({ hand }) => hand));
  const kept = hands.reduce((sum, hand) => sum + hand.kept, 0);
  tally.acknowledged = kept;
  tally.broughtLater += hands.reduce((sum, hand) => sum + hand.keystrokes, 0) - kept;
  for (const person of people) {
    const truth = await person.truth();
    tally.pagesJudged += 1;
    for (const { hand } of person.tabs) {
      const where = `${person.name}, ${hand.side} side, after a restart`;
      const words = sideOf(truth, hand.side);
      const verdict = words === null ? "never" : hand.hasBeen(words);
      if (verdict === "lost")
        wrong(differs(`${where}, kept words are missing`, words ?? "", hand.text));
      if (verdict === "never")
        wrong(differs(`${where}, nobody wrote this`, words ?? truth, hand.text));
    }
  }
}

/** Every screen that does not show what the hands wrote, in words; none when all is well. */
export async function unequalScreens(people: readonly Person[]): Promise<readonly string[]> {
  const found: string[] = [];
  const look = (where: string, is: string, should: string) => {
    if (is !== should) found.push(differs(where, is, should));
  };
  for (const { name, page, words, tabs, truth } of people) {
    for (const tab of tabs) {
      for (const shown of tab.shows()) look(`${name}'s own ${tab.hand.side} tab`, shown, words);
      if (!tab.isKept) found.push(`${name}'s ${tab.hand.side} tab does not say kept`);
    }
    for (const reader of people)
      for (const { hand, circle } of reader.tabs)
        look(
          `${name}'s page at ${reader.name}'s ${hand.side} tab`,
          circle.words.page(page).get(),
          words,
        );
    // Asked last, and only then: it is a request.
    if (found.length === 0) look(`${name}'s page at the server`, await truth(), words);
  }
  return found;
}
