import type { Circle } from "./circle.ts";
import type { PageId, SeatId } from "./ids.ts";
import type { Pen } from "./visibility.ts";
import { penFor } from "./visibility.ts";
import { type Whisper, readerFor, whisperPair } from "./whisper.ts";

/** A private line as one of its two sees it. */
export interface WhisperView {
  readonly page: PageId;
  readonly author: SeatId;
  readonly answers: PageId | null;
  /** Who reads it, or would if it were given now; null when nobody would. */
  readonly to: SeatId | null;
  readonly given: boolean;
  readonly pen: Pen;
}

/** The private lines that this person has written or was given, in the order in which they were begun [CA10]. */
export const whispersOf = (circle: Circle, id: SeatId): readonly WhisperView[] =>
  [...circle.whispers.values()]
    .filter((whisper) => whisperPair(circle, whisper).includes(id))
    .map((whisper) => whisperView(circle, whisper, id));

const whisperView = (circle: Circle, whisper: Whisper, viewer: SeatId): WhisperView => ({
  page: whisper.id,
  author: whisper.author,
  answers: whisper.answers,
  to: whisper.to ?? readerFor(circle, whisper.author, whisper.answers),
  given: whisper.to !== null,
  pen: penFor(circle, viewer, whisper.id),
});
