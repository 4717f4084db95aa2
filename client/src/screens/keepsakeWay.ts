import type { CircleId } from "@beside/shared/domain";
import { fetchKeepsake } from "../connection/api.ts";
import { leavingWords } from "../words/leaving.ts";
import type { Way } from "./askWays.tsx";
import { downloadKeepsake } from "./downloadKeepsake.ts";

/** To take one's own words along, before one says more: for every question that ends with their being gone. */
export const keepsakeWay = (circle: CircleId): Way => ({
  label: leavingWords.download,
  async go() {
    const keepsake = await fetchKeepsake(circle);
    if (!keepsake.ok) return keepsake.sentence;
    downloadKeepsake(keepsake.value);
    return null;
  },
  stays: true,
});
