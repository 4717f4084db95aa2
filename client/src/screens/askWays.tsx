import { useState } from "react";
import { AskDialog } from "../components/askDialog.tsx";

/** One way to go on. It resolves to what kept it from happening, a sentence, or null when it is done. */
export interface Way {
  readonly label: string;
  readonly go: () => Promise<string | null>;
  /** The question stays open when it is done. */
  readonly stays?: true;
}

/** Asks before it does what cannot be taken back. Once that is done, or not to be done, the question is over. */
export function AskWays({
  title,
  text,
  ways,
  stay,
  onOver,
}: {
  readonly title: string;
  readonly text: readonly string[];
  readonly ways: readonly Way[];
  readonly stay: string;
  readonly onOver: () => void;
}) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const choose = async ({ go, stays }: Way) => {
    setBusy(true);
    const told = await go();
    setBusy(false);
    setProblem(told);
    if (told === null && !stays) onOver();
  };

  return (
    <AskDialog
      title={title}
      text={text}
      problem={problem}
      busy={busy}
      choices={ways.map((way) => ({ label: way.label, onChoose: () => void choose(way) }))}
      stay={stay}
      onStay={onOver}
    />
  );
}
