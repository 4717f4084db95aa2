/** Where two texts part, without quoting more of them than that place. */
export function differs(where: string, is: string, should: string): string {
  let at = 0;
  while (at < is.length && is[at] === should[at]) at += 1;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 12), at + 12));
  return `${where}: at ${at} of ${should.length} there is ${around(is)}, not ${around(should)} (${is.length} letters)`;
}
