import type { CircleId } from "@beside/shared/domain";
import { useEffect } from "react";
import type { CircleConnection, CircleState } from "../connection/circleConnection.ts";
import { borrowCircle, holdCircle } from "../connection/sharedCircle.ts";
import { useStore } from "./useStore.ts";

/** The circle as it stands. It is connected while any component asks for it, once for all of them. */
export function useCircle(circle: CircleId): {
  readonly state: CircleState;
  readonly connection: CircleConnection;
} {
  const connection = borrowCircle(circle);
  const state = useStore(connection.state);
  useEffect(() => holdCircle(circle, connection), [circle, connection]);
  return { state, connection };
}
