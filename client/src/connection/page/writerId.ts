/**
 * The number by which Yjs knows one opening of a page. Each later opening has a larger one, and where two put words at
 * the same place, Yjs puts those of the larger number behind: who begins to write before the page is loaded finds their
 * words in one piece behind those that were there, and never in the middle of them.
 *
 * 53 bits: 23 of seconds, which begin anew every 97 days (then such words may stand elsewhere, and nothing worse), and 30
 * of chance, because two openings of one number would garble a page. `chance` is a whole number of 32 bits.
 */
export const writerId = (now: number, chance: number): number =>
  numberOf(Math.floor(now / 1000), chance);

/**
 * The same for an unsigned page, with no time in it: how far this device's clock is off would tell two pages of one person,
 * and the second of an opening who had just come back [UN11]. Words that are begun before the page is loaded may stand before
 * what was there. Both are whole numbers of 32 bits.
 */
export const undatedWriterId = (chance: number, more: number): number => numberOf(more, chance);

function numberOf(high: number, low: number): number {
  // Never below 2^32: from there come the writers of others, such as the plan of a prompt.
  return ((high % (2 ** 23 - 4)) + 4) * 2 ** 30 + (low % 2 ** 30);
}
