import type { Keepsake } from "@beside/shared/domain";
import { useCallback } from "react";
import { fetchKeepsake } from "../connection/api.ts";
import { type Fetched, useFetched } from "./useFetched.ts";

/** My own words of a circle. */
export const useKeepsake = (circle: string): Fetched<Keepsake> =>
  useFetched(useCallback(() => fetchKeepsake(circle), [circle]));
