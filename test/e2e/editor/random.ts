/** The other side, as far as random writing goes. */
interface OtherSide {
  text(): string;
  write(index: number, remove: number, insert: string): void;
  deliverHere(): void;
  deliverThere(): void;
}

const words = ["a", "b ", "word", "\n", "é", "😀", "👨‍👩‍👧", "🇭🇺", "漢字", "नि", "ا"];

/**
 * Writes into a textarea by the browser's own means, which take out whole characters as people see them, and into the
 * text on the other side; what is written arrives late, in both directions.
 */
export function writeAtRandom(
  area: HTMLTextAreaElement,
  other: OtherSide,
  { seed, edits }: { readonly seed: number; readonly edits: number },
): void {
  const next = randomFrom(seed);
  const word = (): string => words[next(words.length)] ?? "";
  area.focus();
  for (let n = 0; n < edits; n++) {
    if (next(4) === 0) {
      const [from, to] = stretchIn(other.text(), next);
      other.write(from, to - from, next(3) === 0 ? "" : word());
    } else {
      area.setSelectionRange(...stretchIn(area.value, next));
      edit(area, next(12), word());
    }
    if (next(3) === 0) other.deliverThere();
    if (next(3) === 0) other.deliverHere();
  }
}

function edit(area: HTMLTextAreaElement, which: number, word: string): void {
  switch (which) {
    case 0:
    case 1:
      return void document.execCommand("delete");
    case 2:
      return void document.execCommand("forwardDelete");
    case 3:
      return area.setRangeText(word);
    case 4:
    case 5: {
      const key = { key: "z", ctrlKey: true, shiftKey: which === 5, cancelable: true };
      return void area.dispatchEvent(new KeyboardEvent("keydown", key));
    }
    default:
      return void document.execCommand("insertText", false, word);
  }
}

/** A place in the text, and often a little more, never inside a character of UTF-16. */
function stretchIn(text: string, next: (n: number) => number): [number, number] {
  const border = (at: number): number => (text.slice(0, at).isWellFormed() ? at : at - 1);
  const from = border(next(text.length + 1));
  const to = border(Math.min(text.length, from + (next(3) === 0 ? next(9) : 0)));
  return [from, Math.max(from, to)];
}

/** Whole numbers below n, the same for the same seed. */
function randomFrom(seed: number): (n: number) => number {
  let state = seed * 7_919;
  return (n) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % n;
  };
}
