import { type Decoded, type Ledger, piecesPerCut } from "./ledger.ts";
import type { Section } from "./pieceOrder.ts";

/** What the deletions of an update come to. */
export interface Deletions {
  /** Letters of the page that it takes out anew. */
  readonly letters: number;
  /** Stretches that part a piece: all but those that lie between gone letters on both sides. */
  readonly cuts: number;
  /** By so many pieces the page grows at most; less than zero where gone stretches grow together. */
  readonly growth: number;
}

/** Weighs the deletions of an update; or says why they are refused. */
export function weighDeletions(
  ds: Decoded["ds"],
  sections: readonly Section[],
  ledger: Ledger,
): Deletions | "bad" | "resync" {
  const ends = new Map(sections.map(({ writer, end }) => [writer, end]));
  let [letters, cuts, growth] = [0, 0, 0];
  for (const [writer, stretches] of ds.clients) {
    const known = ledger.clockOf(writer);
    const end = Math.max(known, ends.get(writer) ?? 0);
    let free = 0;
    for (const { clock, len } of stretches) {
      if (len <= 0 || clock < free) return "bad";
      free = clock + len;
      if (free > end) return "resync";
      if (ledger.notYetDeleted(writer, clock, free) === 0) continue;
      letters += ledger.notYetDeleted(writer, Math.min(clock, known), Math.min(free, known));
      const met = ledger.goneBeside(writer, clock, free);
      if (met < 2) cuts += 1;
      growth += piecesPerCut * (1 - met);
    }
  }
  return { letters, cuts, growth };
}
