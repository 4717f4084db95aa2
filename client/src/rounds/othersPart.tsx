import type { RoundView, SeatId, View } from "@beside/shared/domain";
import type { Presence } from "@beside/shared/protocol";
import { Others, Roster } from "../components/others.tsx";
import type { WordsStore } from "../connection/wordsStore.ts";
import { circleWords } from "../words/circle.ts";
import { othersWords } from "../words/others.ts";
import { roundName } from "../words/rounds.ts";
import { OtherPages } from "./otherPages.tsx";
import { unsignedIn } from "./unsigned/signingLines.ts";
import { UnsignedPages } from "./unsigned/unsignedPages.tsx";
import { othersIn } from "./viewPages.ts";

/** The others' side of the screen. */
export function OthersPart({
  view,
  round,
  now,
  presence,
  words,
  still,
  onStill,
  away,
  onAway,
  onPerson,
}: {
  readonly view: View;
  readonly round: RoundView;
  readonly now: boolean;
  readonly presence: Presence;
  readonly words: WordsStore;
  readonly still: boolean;
  readonly onStill: (still: boolean) => void;
  readonly away: boolean;
  readonly onAway: (away: boolean) => void;
  readonly onPerson: (seat: SeatId) => void;
}) {
  const others = othersIn(view, round);
  const people = others.map(({ id, name }) => ({ seat: id, name }));
  return (
    <Others
      title={now ? othersWords.title : othersWords.titleOf(roundName(round.kind))}
      still={still}
      away={away}
      count={others.length + unsignedIn(view, round)}
      roster={
        others.length > 5 && (
          <Roster summary={circleWords.roster(others.length)} people={people} onPerson={onPerson} />
        )
      }
      onStill={onStill}
      onAway={onAway}
    >
      <OtherPages
        view={view}
        round={round}
        presence={presence}
        words={words}
        still={still}
        now={now}
      />
      <UnsignedPages
        key={`unsigned ${round.id}`}
        view={view}
        round={round}
        words={words}
        still={still}
        now={now}
      />
    </Others>
  );
}
