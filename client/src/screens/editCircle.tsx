import type { CircleId, Settings } from "@beside/shared/domain";
import { useCallback, useState } from "react";
import { useLocation } from "wouter";
import { Button, ButtonLink } from "../components/button.tsx";
import { draftOf, problemsOf, settingsOf } from "../components/circleDraft.ts";
import { CircleForm } from "../components/circleForm.tsx";
import { Plain } from "../components/plain.tsx";
import { Screen } from "../components/screen.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { fetchSettings, saveSettings } from "../connection/api.ts";
import { useFetched } from "../hooks/useFetched.ts";
import { appWords } from "../words/app.ts";
import { callWords } from "../words/call.ts";
import { zoneHere } from "../words/time.ts";
import styles from "./callCircle.module.css";

/** Changing a circle until its doors open. */
export function EditCircle({ circle }: { readonly circle: CircleId }) {
  const loaded = useFetched(useCallback(async () => fetchSettings(circle), [circle]));
  if (loaded.state === "loading") return <Skeleton />;
  if (loaded.state === "failed") {
    return (
      <Plain title={callWords.failed} text={loaded.sentence}>
        <Button onClick={loaded.retry}>{appWords.tryAgain}</Button>
        <ButtonLink look="quiet" to={`/c/${circle}`}>
          {callWords.cancel}
        </ButtonLink>
      </Plain>
    );
  }
  return <EditForm circle={circle} settings={loaded.value.settings} />;
}

function EditForm({
  circle,
  settings,
}: {
  readonly circle: CircleId;
  readonly settings: Settings;
}) {
  const [draft, setDraft] = useState(() => draftOf(settings));
  // Nothing is wrong before somebody has tried; from then on each sentence goes as soon as its field is well.
  const [triedAt, setTriedAt] = useState<number | null>(null);
  const problems = triedAt === null ? null : problemsOf(draft, null, triedAt);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [, navigate] = useLocation();

  const onSubmit = async () => {
    const now = Date.now();
    setTriedAt(now);
    setRefused(null);
    if (problemsOf(draft, null, now)) return;
    setBusy(true);
    const answer = await saveSettings(circle, settingsOf(draft, zoneHere()));
    setBusy(false);
    if (answer.ok) navigate(`/c/${circle}`);
    else setRefused(answer.sentence);
  };

  return (
    <Screen title={callWords.editTitle}>
      <div className={styles["head"]}>
        <h1>{callWords.editTitle}</h1>
      </div>
      <CircleForm
        draft={draft}
        problems={problems}
        refused={refused}
        busy={busy}
        submit={busy ? callWords.saving : callWords.save}
        beside={
          <ButtonLink look="quiet" to={`/c/${circle}`}>
            {callWords.cancel}
          </ButtonLink>
        }
        onChange={setDraft}
        onSubmit={() => void onSubmit()}
      />
    </Screen>
  );
}
