import { type View, doorsBefore } from "@beside/shared/domain";
import type { LiveCommand, Presence } from "@beside/shared/protocol";
import { Agreements } from "../components/agreements.tsx";
import { BellCheck } from "../components/bellCheck.tsx";
import { Button, ButtonLink } from "../components/button.tsx";
import { Countdown } from "../components/countdown.tsx";
import { KeptFor } from "../components/keptFor.tsx";
import { Line } from "../components/line.tsx";
import { LobbyMiddle } from "../components/lobbyMiddle.tsx";
import { PlanStrip } from "../components/planStrip.tsx";
import { Ring } from "../components/ring.tsx";
import { Screen } from "../components/screen.tsx";
import type { CircleConnection } from "../connection/circleConnection.ts";
import { personOf } from "../rounds/cardOf.ts";
import { Now } from "../rounds/now.tsx";
import { SigningAhead } from "../rounds/unsigned/signing.tsx";
import { useSend } from "../rounds/useSend.ts";
import type { Bell } from "../sound/bell.ts";
import { circleWords } from "../words/circle.ts";
import { lobbyWords } from "../words/lobby.ts";
import { dayAndHour, hourOf, zoneHere, zoneNamed } from "../words/time.ts";
import { AtHand } from "./atHand.tsx";
import { useDeviceChoice } from "./deviceChoice.ts";
import { EraseCircle } from "./eraseCircle.tsx";
import { LeaveButton } from "./leaveButton.tsx";
import { NameGuardian } from "./nameGuardian.tsx";
import { RemoveSomebody } from "./removeSomebody.tsx";
import { SteppedOut } from "./steppedOut.tsx";
import styles from "./lobby.module.css";

/** Before the circle begins: the hour, who is here, what will happen, what we agree on. */
export function Lobby({
  view,
  presence,
  online,
  connection,
  bell,
}: {
  readonly view: View;
  readonly presence: Presence;
  readonly online: boolean;
  readonly connection: CircleConnection;
  readonly bell: Bell;
}) {
  const { send, problem } = useSend(connection);
  const [bellOn, setBellOn] = useDeviceChoice("bell", true);
  const people = view.seats
    .filter((seat) => !seat.left)
    .map((seat) => personOf(seat, seat.id === view.me.seat, undefined, presence));
  const here = people.filter((person) => person.state !== "away").length;
  return (
    <Screen title={view.title} wide beside={<AtHand view={view} connection={connection} />}>
      <SteppedOut view={view} connection={connection} />
      <div className={styles["lobby"]}>
        <div className={styles["head"]}>
          <h1 dir="auto">{view.title}</h1>
          {view.intention !== "" && <p className={styles["intention"]}>{view.intention}</p>}
          <p className={styles["when"]}>
            <b>{dayAndHour(view.startsAt)}</b>{" "}
            {lobbyWords.yourTime(zoneNamed(zoneHere(), view.startsAt))}
          </p>
          <p className={styles["begins"]}>
            <Countdown to={view.startsAt} clock={connection.clock}>
              {(text) => (text === null ? begun(view) : lobbyWords.begins(text))}
            </Countdown>
          </p>
          {view.status === "scheduled" && (
            <p className={styles["begins"]}>
              {lobbyWords.scheduled(hourOf(view.startsAt - doorsBefore))}
            </p>
          )}
          <PlanStrip label={lobbyWords.plan} rounds={view.rounds} startsAt={view.startsAt} />
          <KeptFor days={view.keepDays} until={view.keptUntil} />
        </div>
        <div className={styles["ring"]}>
          <Ring people={people}>
            <Now clock={connection.clock} every={1000}>
              {(instant) => <LobbyMiddle left={view.startsAt - instant} />}
            </Now>
          </Ring>
          <p role="status">{lobbyWords.here(here)}</p>
          {view.me.role === "facilitator" && (
            <Facilitate
              view={view}
              connection={connection}
              onSend={(command) => void send(command)}
            />
          )}
        </div>
        <div className={styles["care"]}>
          <div role="status">
            {problem !== null && <Line tone="ember">{problem}</Line>}
            {!online && <Line tone="ember">{circleWords.offlineReading}</Line>}
          </div>
          <Agreements
            agreements={view.agreements}
            version={view.agreementsVersion}
            agreed={view.me.agreed}
            reworded={view.me.agreedTo !== null}
            onAgree={(version) => void send({ type: "agree", version })}
          />
          <SigningAhead view={view} connection={connection} />
          <BellCheck on={bellOn} onChange={setBellOn} onHear={async () => bell.ring()} />
          <div>
            <LeaveButton circle={view.id} />{" "}
            {view.me.role === "facilitator" && <EraseCircle circle={view.id} />}
          </div>
        </div>
      </div>
    </Screen>
  );
}

const begun = ({ me }: View): string =>
  me.role === "facilitator"
    ? lobbyWords.isTime
    : `${lobbyWords.isTime} ${lobbyWords.waitsForFacilitator}`;

function Facilitate({
  view,
  connection,
  onSend,
}: {
  readonly view: View;
  readonly connection: CircleConnection;
  readonly onSend: (command: LiveCommand) => void;
}) {
  const scheduled = view.status === "scheduled";
  return (
    <section className={styles["facilitate"]} aria-label={lobbyWords.facilitate}>
      {scheduled ? (
        <Button
          look="primary"
          wide
          onClick={() => onSend({ type: "openDoors", seen: view.movedAt })}
        >
          {lobbyWords.openDoors}
        </Button>
      ) : (
        <Button look="primary" wide onClick={() => onSend({ type: "start", seen: view.movedAt })}>
          {lobbyWords.start}
        </Button>
      )}
      <div className={styles["pair"]}>
        <ButtonLink to={`/c/${view.id}/links`}>{lobbyWords.links}</ButtonLink>
        {scheduled && <ButtonLink to={`/c/${view.id}/edit`}>{lobbyWords.edit}</ButtonLink>}
      </div>
      <NameGuardian view={view} connection={connection} />
      <RemoveSomebody view={view} connection={connection} />
    </section>
  );
}
