import type { KeyObject } from "node:crypto";
import type { Share } from "./share.ts";

/** Updates of one page, in order, that are to become a segment, and the key of their circle. */
export interface UnsettledPage {
  readonly circleId: string;
  readonly pageId: string;
  readonly key: KeyObject;
  readonly updates: readonly Uint8Array[];
}

/** A run of the journal's shares, taken apart into pages. A circle that is given a new key is forgotten first. */
export interface Generation {
  /** What its updates count for; those of pages that were settled or forgotten still do. */
  readonly weight: number;
  readonly lastSeq: number;
  /** Those that are not settled yet, the pages of one circle beside one another. */
  pages(): Generator<UnsettledPage>;
  pagesOf(circleId: string): readonly string[];
  updatesOf(circleId: string, pageId: string): readonly Uint8Array[];
  add(share: Share): void;
  settle(page: UnsettledPage): void;
  forget(circleId: string): void;
}

export const generation = (): Generation => {
  const circles = new Map<string, Pages>();
  let weight = 0;
  let lastSeq = 0;
  return {
    get weight() {
      return weight;
    },
    get lastSeq() {
      return lastSeq;
    },
    *pages() {
      for (const pages of circles.values()) yield* pages.values();
    },
    pagesOf: (circleId) => [...(circles.get(circleId)?.keys() ?? [])],
    updatesOf: (circleId, pageId) => circles.get(circleId)?.get(pageId)?.updates ?? [],
    add: (share) => {
      const { circleId, key } = share;
      const pages: Pages = circles.get(circleId) ?? new Map();
      circles.set(circleId, pages);
      for (const { pageId, update } of share.updates) {
        const page = pages.get(pageId);
        if (page) page.updates.push(update);
        else pages.set(pageId, { circleId, pageId, key, updates: [update] });
      }
      weight += weightOf(share);
      lastSeq = share.seq;
    },
    settle: ({ circleId, pageId }) => void circles.get(circleId)?.delete(pageId),
    forget: (circleId) => void circles.delete(circleId),
  };
};

type Pages = Map<string, UnsettledPage & { readonly updates: Uint8Array[] }>;

/** A keystroke counts for what it costs in memory and not only for its bytes. */
export const weightOf = ({ updates }: Share): number =>
  updates.reduce((sum, { update }) => sum + Math.max(256, update.length), 0);
