import type { Card } from "@beside/shared/protocol";
import { useCallback } from "react";
import { fetchCard } from "../connection/door.ts";
import { type Fetched, useFetched } from "./useFetched.ts";

/** What a circle's link shows before one comes in. */
export const useCard = (circle: string, secret: string): Fetched<Card> =>
  useFetched(useCallback(() => fetchCard(circle, secret), [circle, secret]));
