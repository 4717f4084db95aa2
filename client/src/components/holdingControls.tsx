import { type ReactNode, useId, useState } from "react";
import { holdingWords } from "../words/holding.ts";
import { unsignedWords } from "../words/unsigned.ts";
import { Button, ButtonLink } from "./button.tsx";
import { SetTime } from "./setTime.tsx";
import styles from "./holdingControls.module.css";

/** What a facilitator may do with rounds and clock. Seconds. */
export type HoldingAct =
  | { readonly type: "pause" | "resume" | "end" | "next" | "undo" | "back" }
  | { readonly type: "addTime" | "setTime"; readonly seconds: number };

/** The circle as its holder sees it. `to` and `from` are names of rounds; null is the close, or nothing before. */
export interface HoldingState {
  readonly clock: "open" | "paused" | "grace" | "ended";
  readonly to: string | null;
  readonly from: string | null;
  /** A move under way: whole seconds in which it can be undone, and the time until it happens. */
  readonly leaving: { readonly undo: number; readonly left: string } | null;
  /** Null in a round in which nobody has a page of their own. */
  readonly stillWriting: readonly string[] | null;
  /** So many of the others' unsigned pages are done or passed; whose they are, nobody is told [UN6]. */
  readonly unsigned: { readonly finished: number; readonly of: number } | null;
  /** How the answering goes, in sentences. */
  readonly answering: readonly string[];
  /** What the plan puts before whoever facilitates this round; "" where it puts nothing. */
  readonly script: string;
  readonly asks: number;
  readonly problem: string | null;
}

/** Holding time and rounds. What is pressed twice by accident does nothing: Next gives way to words, and Undo stands elsewhere. */
export function HoldingControls({
  state,
  compact,
  linksTo,
  people,
  onAct,
}: {
  readonly state: HoldingState;
  readonly compact: boolean;
  readonly linksTo: string;
  /** What can be done about those who are here. */
  readonly people?: ReactNode;
  readonly onAct: (act: HoldingAct) => void;
}) {
  const [more, setMore] = useState(false);
  const id = useId();
  const { clock } = state;
  const act = (one: HoldingAct) => {
    if (compact) setMore(false);
    onAct(one);
  };
  const held = clock === "paused";
  return (
    <div className={styles["holding"]} role="group" aria-label={holdingWords.title}>
      <div className={styles["pair"]}>
        <Button
          disabled={(clock !== "open" && !held) || state.leaving !== null}
          onClick={() => act({ type: held ? "resume" : "pause" })}
        >
          {held ? holdingWords.resume : holdingWords.pause}
        </Button>
        {compact ? (
          <Button aria-expanded={more} aria-controls={id} onClick={() => setMore(!more)}>
            {holdingWords.more}
          </Button>
        ) : (
          <AddMinute onAct={act} />
        )}
      </div>
      {(!compact || state.leaving) && <Moving state={state} onAct={act} />}
      {!compact && <Script text={state.script} />}
      <p className={styles["told"]} role="status">
        {told(state)}
      </p>
      {!compact && (
        <Button look="quiet" aria-expanded={more} aria-controls={id} onClick={() => setMore(!more)}>
          {holdingWords.more}
        </Button>
      )}
      {more && (
        <div id={id} className={compact ? styles["sheet"] : styles["more"]}>
          {compact && !state.leaving && <Moving state={state} onAct={act} />}
          {compact && <Script text={state.script} />}
          {compact && <AddMinute onAct={act} />}
          <Button
            disabled={clock === "ended" || state.leaving !== null}
            onClick={() => act({ type: "end" })}
          >
            {clock === "grace" ? holdingWords.endNow : holdingWords.end}
          </Button>
          {state.from !== null && (
            <Button disabled={state.leaving !== null} onClick={() => act({ type: "back" })}>
              {holdingWords.back(state.from)}
            </Button>
          )}
          <SetTime onSet={(seconds) => act({ type: "setTime", seconds })} />
          <ButtonLink look="quiet" to={linksTo}>
            {holdingWords.links}
          </ButtonLink>
          {people}
        </div>
      )}
    </div>
  );
}

/** The words that somebody has prepared for this round; it can be folded away. */
function Script({ text }: { readonly text: string }) {
  if (text.trim() === "") return null;
  return (
    <details className={styles["script"]} open>
      <summary>{holdingWords.script}</summary>
      {/* Longer than its room it is scrolled, by keyboard too. */}
      <p dir="auto" tabIndex={0} role="region" aria-label={holdingWords.script}>
        {text}
      </p>
    </details>
  );
}

type Acting = { readonly onAct: (act: HoldingAct) => void };

function AddMinute({ onAct }: Acting) {
  return (
    <Button onClick={() => onAct({ type: "addTime", seconds: 60 })}>
      {holdingWords.addMinute}
    </Button>
  );
}

/** On to the next round; or, while that is under way, how long it can still be undone. */
function Moving({ state, onAct }: Acting & { readonly state: HoldingState }) {
  const [pressed, setPressed] = useState(false);
  const { leaving, to } = state;
  if (!leaving) {
    return (
      <Button
        look="primary"
        wide
        onClick={() => {
          setPressed(true);
          onAct({ type: "next" });
        }}
      >
        {holdingWords.next(to)}
      </Button>
    );
  }
  return (
    <div className={styles["moving"]}>
      <p role="status">
        {leaving.undo > 0
          ? holdingWords.movingOn(leaving.undo)
          : holdingWords.finishing(leaving.left)}
      </p>
      {leaving.undo > 0 ? (
        <Button key="undo" wide autoFocus={pressed} onClick={() => onAct({ type: "undo" })}>
          {holdingWords.undo}
        </Button>
      ) : (
        <Button key="now" wide onClick={() => onAct({ type: "next" })}>
          {holdingWords.moveNow}
        </Button>
      )}
    </div>
  );
}

function told(state: HoldingState): string {
  const { problem, asks, answering } = state;
  if (problem !== null) return problem;
  const asked = asks === 0 ? [] : [holdingWords.asks(asks)];
  return [...asked, ...answering, ...writing(state)].join(" ");
}

function writing({ stillWriting: names, unsigned }: HoldingState): readonly string[] {
  if (names === null) return [];
  const { finished, of } = unsigned ?? { finished: 0, of: 0 };
  if (names.length === 0 && finished === of) return [holdingWords.allFinished];
  return [
    ...(names.length > 0 ? [holdingWords.stillWriting(names)] : []),
    ...(of > 0 ? [unsignedWords.finished(finished, of)] : []),
  ];
}
