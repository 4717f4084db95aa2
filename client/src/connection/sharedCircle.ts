import type { CircleId } from "@beside/shared/domain";
import { keepCaughtUp } from "./catchUp.ts";
import { type CircleConnection, connectCircle } from "./circleConnection.ts";
import { createForgetErased } from "./page/forgetErased.ts";
import { after } from "./timers.ts";

interface Shared {
  readonly connection: CircleConnection;
  holders: number;
  stopClosing: () => void;
  readonly stopCatchingUp: () => void;
}

const open = new Map<CircleId, Shared>();

/** A connection that nobody holds is closed after this long, in milliseconds: screens change, and React mounts twice in development. */
const closeAfter = 2_000;

/** The one connection of this tab to a circle. Who goes on using it holds it. */
export function borrowCircle(circle: CircleId): CircleConnection {
  const known = open.get(circle);
  if (known) return known.connection;
  const connection = connectCircle(circle);
  const stopCatchingUp = keepCaughtUp(connection.state);
  const forgetErased = createForgetErased();
  connection.state.subscribe(() => {
    const now = connection.state.get();
    if (now.phase === "live") forgetErased(now.view);
  });
  const shared: Shared = { connection, holders: 0, stopClosing: () => {}, stopCatchingUp };
  open.set(circle, shared);
  closeLater(circle, shared);
  return connection;
}

/** Keeps a borrowed connection open; returns the way to let it go. */
export function holdCircle(circle: CircleId, connection: CircleConnection): () => void {
  const shared = open.get(circle);
  if (shared?.connection !== connection) return () => {};
  shared.stopClosing();
  shared.holders += 1;
  return () => {
    shared.holders -= 1;
    if (shared.holders === 0) closeLater(circle, shared);
  };
}

function closeLater(circle: CircleId, shared: Shared): void {
  shared.stopClosing();
  shared.stopClosing = after(closeAfter, () => {
    open.delete(circle);
    shared.stopCatchingUp();
    shared.connection.close();
  });
}
