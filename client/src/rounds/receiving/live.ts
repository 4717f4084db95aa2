import type { RoundView, View } from "@beside/shared/domain";
import type { LiveCommand } from "@beside/shared/protocol";
import type { CircleConnection } from "../../connection/circleConnection.ts";

/** The circle as those see it who receive each other's pages. */
export interface Live {
  readonly view: View;
  /** The round under way, and the one on the screen: they differ while an earlier one is read again. */
  readonly round: RoundView;
  readonly shown: RoundView;
  readonly connection: CircleConnection;
  readonly online: boolean;
}

/** Sends a command, and answers whether it was done. */
export type Send = (command: LiveCommand) => Promise<boolean>;
