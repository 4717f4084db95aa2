import { firstPlan, settingsBounds } from "@beside/shared/domain";
import { useState } from "react";
import { useLocation } from "wouter";
import { draftOf, nextFullHour, problemsOf, settingsOf } from "../components/circleDraft.ts";
import { CircleForm } from "../components/circleForm.tsx";
import { Field } from "../components/field.tsx";
import { Screen } from "../components/screen.tsx";
import { callCircle } from "../connection/api.ts";
import { callWords } from "../words/call.ts";
import { zoneHere } from "../words/time.ts";
import styles from "./callCircle.module.css";

/** Calling a circle: a good plan stands there already, so that a title and an hour are enough. */
export function CallCircle() {
  const [name, setName] = useState("");
  const [draft, setDraft] = useState(() =>
    draftOf({
      title: "",
      intention: "",
      startsAt: nextFullHour(Date.now()),
      seatLimit: settingsBounds.seats.usual,
      plan: firstPlan,
    }),
  );
  // Nothing is wrong before somebody has tried; from then on each sentence goes as soon as its field is well.
  const [triedAt, setTriedAt] = useState<number | null>(null);
  const problems = triedAt === null ? null : problemsOf(draft, name, triedAt);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [, navigate] = useLocation();

  const onSubmit = async () => {
    const now = Date.now();
    setTriedAt(now);
    setRefused(null);
    if (problemsOf(draft, name, now)) return;
    setBusy(true);
    const answer = await callCircle(name, settingsOf(draft, zoneHere()));
    setBusy(false);
    if (answer.ok) navigate(`/c/${answer.value.circle}/links`);
    else setRefused(answer.sentence);
  };

  return (
    <Screen title={callWords.title}>
      <div className={styles["head"]}>
        <h1>{callWords.title}</h1>
        <p>{callWords.lead}</p>
      </div>
      <CircleForm
        draft={draft}
        problems={problems}
        refused={refused}
        busy={busy}
        submit={busy ? callWords.calling : callWords.call}
        name={
          <Field label={callWords.name} hint={callWords.nameHint} error={problems?.name}>
            {(ties) => (
              <input
                {...ties}
                value={name}
                autoComplete="given-name"
                maxLength={80}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
        }
        onChange={setDraft}
        onSubmit={() => void onSubmit()}
      />
    </Screen>
  );
}
