import type { CircleId, SeatId } from "@beside/shared/domain";

/** Everyone who is in the circle. */
export const circleRoom = (circle: CircleId): string => circle;
/** Its facilitators. */
export const facilitatorsRoom = (circle: CircleId): string => `${circle} facilitators`;
/** The connections of one person. */
export const seatRoom = (circle: CircleId, seat: SeatId): string => `${circle} ${seat}`;
