/** How wide a label in a place of the ring may be, in halves of a wide (Chinese, Japanese, Korean) character. */
const room = 6;

/** A name as it fits into a place of the ring: the first word when it fits, else its first letters. */
export function shortName(name: string): string {
  const first = name.split(" ")[0] ?? name;
  const letters = [...new Intl.Segmenter().segment(first)].map(({ segment }) => segment);
  if (widthOf(letters) <= room) return first;
  let short: string[] = [];
  for (const letter of letters) {
    if (widthOf([...short, letter]) > room - 3) break;
    short = [...short, letter];
  }
  return `${short.join("")}…`;
}

const wide =
  /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u;

const widthOf = (letters: readonly string[]): number =>
  letters.reduce((width, letter) => width + (wide.test(letter) ? 2 : 1), 0);
