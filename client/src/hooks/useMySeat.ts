import { useCallback } from "react";
import { type Seat, mySeat } from "../connection/door.ts";
import { type Fetched, useFetched } from "./useFetched.ts";

/** The seat that this device has in a circle; it fails with `noSeat` when there is none. */
export const useMySeat = (circle: string): Fetched<Seat> =>
  useFetched(useCallback(() => mySeat(circle), [circle]));
