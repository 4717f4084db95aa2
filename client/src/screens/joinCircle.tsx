import { type CircleId, characters, cleanName, longestName } from "@beside/shared/domain";
import type { Card } from "@beside/shared/protocol";
import { type ReactNode, type SubmitEvent, useEffect, useState } from "react";
import { Button, ButtonLink } from "../components/button.tsx";
import { CircleCard } from "../components/circleCard.tsx";
import { Field } from "../components/field.tsx";
import { Line } from "../components/line.tsx";
import { Plain } from "../components/plain.tsx";
import { Screen } from "../components/screen.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { type Seat, join } from "../connection/door.ts";
import { appWords } from "../words/app.ts";
import { joinWords } from "../words/join.ts";
import { useWaitingCard } from "./useWaitingCard.ts";
import styles from "./joinCircle.module.css";

/** The card behind a link: what this circle is, a first name, in. Before the doors open it waits, and lets in by itself. */
export function JoinCircle({
  circle,
  secret,
  otherwise,
  onSeat,
}: {
  readonly circle: CircleId;
  readonly secret: string;
  /** What stands here when the link opens nothing and this device knows why; null when it does not. */
  readonly otherwise: ReactNode;
  readonly onSeat: (seat: Seat) => void;
}) {
  const loaded = useWaitingCard(circle, secret);
  if (loaded.state === "loading") return <Skeleton />;
  if (loaded.state === "failed") {
    if (loaded.code === "noSuchCircle" && otherwise !== null) return otherwise;
    return (
      <Plain title={joinWords.unknown} text={loaded.sentence}>
        <Button onClick={loaded.retry}>{appWords.tryAgain}</Button>
        <ButtonLink look="quiet" to="/">
          {appWords.home}
        </ButtonLink>
      </Plain>
    );
  }
  const card = loaded.value;
  if (card.status === "closed")
    return <Plain title={joinWords.closed} text={joinWords.closedNext} />;
  return (
    <Screen title={card.title}>
      <CircleCard card={card} />
      {card.seatsFree ? (
        <NameForm circle={circle} secret={secret} card={card} onSeat={onSeat} />
      ) : (
        <Line>{joinWords.full}</Line>
      )}
    </Screen>
  );
}

function NameForm({
  circle,
  secret,
  card,
  onSeat,
}: {
  readonly circle: CircleId;
  readonly secret: string;
  readonly card: Card;
  readonly onSeat: (seat: Seat) => void;
}) {
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string>();
  const [wants, setWants] = useState(false);
  const mayEnter = card.facilitates || card.status !== "scheduled";
  const goes = wants && mayEnter;

  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const wrong = nameProblem(name);
    setProblem(wrong);
    setWants(wrong === undefined);
  };

  // At once, or by itself as soon as the doors are open.
  useEffect(() => {
    if (!goes) return;
    let over = false;
    void join(circle, secret, name).then((answer) => {
      if (answer.ok) return onSeat(answer.value);
      if (over) return;
      setProblem(answer.sentence);
      setWants(false);
    });
    return () => {
      over = true;
    };
  }, [goes, circle, secret, name, onSeat]);

  return (
    <form className={styles["form"]} onSubmit={onSubmit} noValidate>
      <Field label={joinWords.name} hint={joinWords.nameHint} error={problem}>
        {(ties) => (
          <input
            {...ties}
            value={name}
            autoComplete="given-name"
            maxLength={4 * longestName}
            readOnly={wants}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" look="primary" disabled={wants}>
        {goes ? joinWords.comingIn : mayEnter ? joinWords.comeIn : joinWords.waitForDoors}
      </Button>
      <div className={styles["waiting"]} role="status">
        {wants && !mayEnter && (
          <Line tone="sage">{joinWords.willComeIn(cleanName(name) ?? name)}</Line>
        )}
      </div>
    </form>
  );
}

/** What is wrong with a name, in words; nothing when it can be used. */
function nameProblem(name: string): string | undefined {
  if (cleanName(name) !== null) return undefined;
  return characters(name.trim()) > longestName ? joinWords.nameTooLong : joinWords.nameMissing;
}
