import { firstPlan, settingsBounds, usualAgreements } from "@beside/shared/domain";
import { useState } from "react";
import { draftOf, nextFullHour } from "../components/circleDraft.ts";
import { CircleForm } from "../components/circleForm.tsx";
import { Field } from "../components/field.tsx";
import { Screen } from "../components/screen.tsx";
import { callCircle } from "../connection/api.ts";
import { goTo } from "../hooks/useAddress.ts";
import { callWords } from "../words/call.ts";
import { usePlans } from "./plans/usePlans.tsx";
import { useCircleDraft } from "./useCircleDraft.ts";
import styles from "./callCircle.module.css";

/** Calling a circle: a good plan stands there already, so that a title and an hour are enough. */
export function CallCircle() {
  const [name, setName] = useState("");
  const { draft, setDraft, problems, refused, busy, submit } = useCircleDraft(
    firstDraft,
    name,
    (settings) => callCircle(name, settings),
    ({ circle }) => goTo(`/c/${circle}/links`),
  );
  const aboutPlan = usePlans(draft, setDraft);

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
        aboutPlan={aboutPlan}
        onChange={setDraft}
        onSubmit={() => void submit()}
      />
    </Screen>
  );
}

const firstDraft = () =>
  draftOf({
    title: "",
    intention: "",
    startsAt: nextFullHour(Date.now()),
    seatLimit: settingsBounds.seats.usual,
    keepDays: settingsBounds.keepDays.usual,
    agreements: usualAgreements,
    signed: true,
    help: { country: null, lines: [] },
    plan: firstPlan,
  });
