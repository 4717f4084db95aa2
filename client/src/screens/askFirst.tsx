import { useState } from "react";
import { AskDialog } from "../components/askDialog.tsx";
import { Button } from "../components/button.tsx";

/** One way to go on. It resolves to what kept it from happening, a sentence, or null when it is done. */
export interface Way {
  readonly label: string;
  readonly go: () => Promise<string | null>;
  /** The question stays open when it is done. */
  readonly stays?: true;
}

/** A button that asks before it does what cannot be taken back. */
export function AskFirst({
  label,
  look = "plain",
  title,
  text,
  ways,
  stay,
}: {
  readonly label: string;
  readonly look?: "plain" | "quiet";
  readonly title: string;
  readonly text: readonly string[];
  readonly ways: readonly Way[];
  readonly stay: string;
}) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const choose = async ({ go, stays }: Way) => {
    setBusy(true);
    const told = await go();
    setBusy(false);
    setProblem(told);
    if (told === null && !stays) setAsking(false);
  };

  return (
    <>
      <Button look={look} onClick={() => setAsking(true)}>
        {label}
      </Button>
      {asking && (
        <AskDialog
          title={title}
          text={text}
          problem={problem}
          busy={busy}
          choices={ways.map((way) => ({ label: way.label, onChoose: () => void choose(way) }))}
          stay={stay}
          onStay={() => setAsking(false)}
        />
      )}
    </>
  );
}
