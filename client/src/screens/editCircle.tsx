import type { CircleId, Settings } from "@beside/shared/domain";
import { useCallback } from "react";
import { Button, ButtonLink } from "../components/button.tsx";
import { draftOf } from "../components/circleDraft.ts";
import { CircleForm } from "../components/circleForm.tsx";
import { Plain } from "../components/plain.tsx";
import { Screen } from "../components/screen.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { fetchSettings, saveSettings } from "../connection/api.ts";
import { goTo } from "../hooks/useAddress.ts";
import { useFetched } from "../hooks/useFetched.ts";
import { appWords } from "../words/app.ts";
import { callWords } from "../words/call.ts";
import { usePlans } from "./plans/usePlans.tsx";
import { useCircleDraft } from "./useCircleDraft.ts";
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
  const { draft, setDraft, problems, refused, busy, submit } = useCircleDraft(
    () => draftOf(settings),
    null,
    (changed) => saveSettings(circle, changed),
    () => goTo(`/c/${circle}`),
  );
  const aboutPlan = usePlans(draft, setDraft);

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
        aboutPlan={aboutPlan}
        onChange={setDraft}
        onSubmit={() => void submit()}
      />
    </Screen>
  );
}
