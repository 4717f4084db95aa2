import type { CircleId } from "@beside/shared/domain";
import { useState } from "react";
import { useLocation } from "wouter";
import { Button } from "../components/button.tsx";
import { LeaveDialog } from "../components/leaveDialog.tsx";
import { fetchKeepsake, leave } from "../connection/api.ts";
import { deviceCircles } from "../connection/deviceCircles.ts";
import { wipeDevice } from "../connection/pageConnection.ts";
import { circleWords } from "../words/circle.ts";
import { downloadKeepsake } from "./downloadKeepsake.ts";

/** Leaving for good: asked first, with one's words in reach; then seat, words and the circle's name go from this device. */
export function LeaveButton({ circle }: { readonly circle: CircleId }) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [, navigate] = useLocation();

  const onDownload = async () => {
    const keepsake = await fetchKeepsake(circle);
    setProblem(keepsake.ok ? null : keepsake.sentence);
    if (keepsake.ok) downloadKeepsake(keepsake.value);
  };
  const onLeave = async () => {
    setBusy(true);
    const answer = await leave(circle);
    setBusy(false);
    if (!answer.ok) return setProblem(answer.sentence);
    navigate("/", { replace: true });
    deviceCircles.forget(circle);
    await wipeDevice(circle);
  };

  return (
    <>
      <Button onClick={() => setAsking(true)}>{circleWords.leave}</Button>
      {asking && (
        <LeaveDialog
          problem={problem}
          busy={busy}
          onDownload={() => void onDownload()}
          onLeave={() => void onLeave()}
          onStay={() => setAsking(false)}
        />
      )}
    </>
  );
}
