const small = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
] as const;

/** A count as one says it: words up to twelve, then figures. */
export const counted = (n: number): string => small[n] ?? String(n);

/** With a capital, to begin a sentence. */
export const Counted = (n: number): string => {
  const word = counted(n);
  return word.charAt(0).toUpperCase() + word.slice(1);
};

/** "one minute", "two minutes". */
export const some = (n: number, one: string, many = `${one}s`): string =>
  `${counted(n)} ${n === 1 ? one : many}`;

/** "An", "An and Bo", "An, Bo and Ines", "An, Bo and 12 more". */
export function named(names: readonly string[], most = 3): string {
  const shown = names.length > most ? names.slice(0, most - 1) : names;
  const rest = names.length - shown.length;
  const parts = rest > 0 ? [...shown, `${counted(rest)} more`] : shown;
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
}
