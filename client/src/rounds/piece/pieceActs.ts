import type { Role } from "@beside/shared/domain";
import type { LiveCommand } from "@beside/shared/protocol";
import { pieceWords } from "../../words/piece.ts";
import type { Turn } from "./turn.ts";

/** Something that can be done with the piece where it is shown. */
export interface PieceAct {
  readonly label: string;
  readonly command: LiveCommand;
  readonly look: "primary" | "plain";
  readonly whole?: boolean;
}

/**
 * What one may do with the piece now. To take it and to let it go by are offered alike; and facilitators may offer it to
 * the next when whoever it is with is away.
 */
export function pieceActs(turn: Turn, role: Role): readonly PieceAct[] {
  if (turn.at !== "held" && turn.at !== "offered") return [];
  if (turn.mine) return turn.at === "held" ? [passOn] : [take, letGoBy];
  if (turn.here || role !== "facilitator" || !turn.next) return [];
  const label = pieceWords.order.offerInstead(turn.next.name, turn.seat.name);
  const command = { type: "movePiece", to: turn.next.id } as const;
  return [{ label, command, look: "plain", whole: true }];
}

const take: PieceAct = {
  label: pieceWords.take,
  command: { type: "takePiece" },
  look: "primary",
};
const letGoBy: PieceAct = {
  label: pieceWords.letGoBy,
  command: { type: "passPiece" },
  look: "plain",
};
const passOn: PieceAct = {
  label: pieceWords.passOn,
  command: { type: "passPiece" },
  look: "plain",
};
