import { roundId } from "@beside/shared/domain";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { CircleFrame } from "../../components/circleFrame.tsx";
import { ClockFace, type ClockReading } from "../../components/clockFace.tsx";
import { HoldingControls, type HoldingState } from "../../components/holdingControls.tsx";
import { KeptFor } from "../../components/keptFor.tsx";
import { type Kept, KeptState, NotKeptLine } from "../../components/keptState.tsx";
import { NoticeLine } from "../../components/noticeLine.tsx";
import { Others, Roster } from "../../components/others.tsx";
import { PersonCard } from "../../components/personCard.tsx";
import { Prompt, PromptEditor } from "../../components/prompt.tsx";
import { Ring } from "../../components/ring.tsx";
import { RoundStrip } from "../../components/roundStrip.tsx";
import { Sees } from "../../components/sees.tsx";
import { Side } from "../../components/side.tsx";
import { TimeControls } from "../../components/timeControls.tsx";
import { WritingPage, type WritingState } from "../../components/writingPage.tsx";
import { writingWords } from "../../words/writing.ts";
import { useNarrow } from "../useNarrow.ts";
import { cards, hundred, people, prompt, words } from "./people.ts";

export interface CirclePieceState {
  readonly reading?: Partial<ClockReading>;
  readonly holding?: Partial<HoldingState>;
  readonly writing?: Partial<WritingState>;
  readonly line?: string;
  readonly notice?: string;
  readonly kept?: Kept;
  readonly online?: boolean;
  readonly clockHidden?: boolean;
  readonly many?: boolean;
  readonly editing?: boolean;
}

/** The running circle put together from its components, with nothing behind it. */
export function CirclePiece({ state }: { readonly state: CirclePieceState }) {
  const compact = useNarrow();
  const [still, setStill] = useState(false);
  const [away, setAway] = useState(false);
  const [hidden, setHidden] = useState(state.clockHidden ?? false);
  const kept = state.kept ?? "kept";
  const round = state.many ? hundred : people;
  const clock = (
    <ClockFace
      reading={{ status: "open", left: 372_000, over: 0, length: 600_000, ...state.reading }}
      hidden={hidden}
    />
  );
  return (
    <CircleFrame
      title="Thursday empathy circle"
      strip={
        <RoundStrip
          rounds={[
            { id: roundId("a"), kind: "arrive", place: "past" },
            { id: roundId("w"), kind: "write", place: "now" },
            { id: roundId("c"), kind: "close", place: "ahead" },
          ]}
          reading={null}
          onRead={nothing}
        />
      }
      kept={<KeptState kept={kept} />}
      agreements={<Button look="quiet">Agreements</Button>}
      leave={<Button>Leave</Button>}
      side={
        <Side
          compact={compact}
          clock={clock}
          clockHidden={hidden}
          onClockHidden={setHidden}
          ring={
            <Ring people={round} onPerson={nothing}>
              {clock}
            </Ring>
          }
          controls={
            <>
              <NoticeLine text={state.notice ?? ""} />
              {state.holding && (
                <HoldingControls
                  compact={compact}
                  linksTo="/gallery"
                  state={{
                    clock: "open",
                    to: "Close",
                    from: "Arrive",
                    leaving: null,
                    stillWriting: ["An", "Ines"],
                    unsigned: null,
                    answering: [],
                    script: "",
                    asks: 0,
                    problem: null,
                    ...state.holding,
                  }}
                  onAct={nothing}
                />
              )}
              <TimeControls
                compact={compact}
                clockHidden={hidden}
                onClockHidden={setHidden}
                onAskTime={state.holding ? null : nothing}
              />
            </>
          }
        />
      }
      page={
        <>
          {state.editing ? (
            <PromptEditor attach={filledWith(prompt)} onDone={nothing} />
          ) : (
            <Prompt
              text={prompt}
              guide={writingWords.guide("write")}
              onEdit={state.holding ? nothing : null}
            />
          )}
          <NotKeptLine kept={kept} online={state.online ?? true} />
          <WritingPage
            state={{
              kind: "write",
              standing: "writing",
              curtain: "shared",
              whoSees: <Sees alone={false} said="Six people see this as you write." />,
              open: true,
              asking: true,
              words: 34,
              length: 170,
              ...state.writing,
            }}
            line={state.line}
            attach={filledWith(words)}
            onAct={nothing}
          />
        </>
      }
      foot={<KeptFor days={14} until={null} />}
      others={
        <Others
          title="In the circle"
          still={still}
          away={away}
          count={cards.length}
          roster={
            state.many && (
              <Roster
                summary="Find one of the 99 others"
                people={hundred.slice(1)}
                onPerson={nothing}
              />
            )
          }
          onStill={setStill}
          onAway={setAway}
        >
          {cards.map(({ card, text, quiet }) => (
            <PersonCard
              key={card.name}
              id={`card-${card.name}`}
              card={card}
              text={text}
              quiet={quiet}
            />
          ))}
        </Others>
      }
    />
  );
}

const nothing = () => undefined;

/** Stands in for the binding of a page: puts these words into the textarea, once. */
function filledWith(text: string): (area: HTMLTextAreaElement) => () => void {
  const known = attachers.get(text);
  if (known) return known;
  const attach = (area: HTMLTextAreaElement) => {
    area.value = text;
    return nothing;
  };
  attachers.set(text, attach);
  return attach;
}

const attachers = new Map<string, (area: HTMLTextAreaElement) => () => void>();
