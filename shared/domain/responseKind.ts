/**
 * How a reflection can be answered: by saying it back, by what is underneath it, by the passage that stays, by a gesture, or
 * by silence. Which of them a round knows, its plan says.
 */
export const responseKinds = ["sayBack", "underneath", "stays", "withYou", "silence"] as const;
export type ResponseKind = (typeof responseKinds)[number];

/** The four gestures of a response that is with somebody without words. */
export const gestures = ["beside", "hand", "light", "bow"] as const;
export type Gesture = (typeof gestures)[number];

/** So often a reflection is said back to somebody before a facilitator is quietly offered to help [HE3]. */
export const mostTries = 3;
