import type { JournalRow } from "./tables.ts";

/** The updates of one page that stand in the journal alone. */
export interface UnsettledPage {
  readonly circleId: string;
  readonly pageId: string;
  readonly seqs: number[];
  readonly sealed: Uint8Array[];
}

/**
 * A run of the journal's rows, page by page. Of a page that was settled it knows the numbers of its rows only: they stay
 * in the table for a while, and a page that is erased or replaced takes them along.
 */
export interface Generation {
  readonly unsettled: ReadonlyMap<string, UnsettledPage>;
  /** What its rows count for; those of pages that were forgotten still do. */
  readonly weight: number;
  lastSeq: number;
  add(row: JournalRow): void;
  settle(page: UnsettledPage): void;
  forget(circleId: string, pageId: string): void;
  updatesOf(circleId: string, pageId: string): readonly Uint8Array[];
  seqsOf(circleId: string, pageId: string): readonly number[];
  pagesOf(circleId: string): readonly string[];
}

export const generation = (weightOf: (row: JournalRow) => number): Generation => {
  const unsettled = new Map<string, UnsettledPage>();
  const settled = new Map<string, Settled>();
  let weight = 0;

  const under = (circleId: string, pageId: string): readonly Settled[] => {
    const name = nameOf(circleId, pageId);
    return [settled.get(name), unsettled.get(name)].filter((page) => page !== undefined);
  };

  return {
    unsettled,
    get weight() {
      return weight;
    },
    lastSeq: 0,
    add(row) {
      const { circle_id: circleId, page_id: pageId, seq, sealed } = row;
      const name = nameOf(circleId, pageId);
      const page = unsettled.get(name) ?? { circleId, pageId, seqs: [], sealed: [] };
      page.seqs.push(seq);
      page.sealed.push(sealed);
      unsettled.set(name, page);
      weight += weightOf(row);
      this.lastSeq = seq;
    },
    settle({ circleId, pageId, seqs }) {
      const name = nameOf(circleId, pageId);
      unsettled.delete(name);
      settled.set(name, { circleId, pageId, seqs });
    },
    forget(circleId, pageId) {
      const name = nameOf(circleId, pageId);
      unsettled.delete(name);
      settled.delete(name);
    },
    updatesOf: (circleId, pageId) => unsettled.get(nameOf(circleId, pageId))?.sealed ?? [],
    seqsOf: (circleId, pageId) => under(circleId, pageId).flatMap(({ seqs }) => seqs),
    pagesOf: (circleId) =>
      [...settled.values(), ...unsettled.values()]
        .filter((page) => page.circleId === circleId)
        .map(({ pageId }) => pageId),
  };
};

type Settled = Pick<UnsettledPage, "circleId" | "pageId" | "seqs">;

const nameOf = (circleId: string, pageId: string): string => JSON.stringify([circleId, pageId]);
