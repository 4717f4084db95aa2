import { useState } from "react";
import { Button } from "../components/button.tsx";
import { AskWays, type Way } from "./askWays.tsx";

/** A button that asks before it does what cannot be taken back. */
export function AskFirst({
  label,
  look = "plain",
  ...question
}: {
  readonly label: string;
  readonly look?: "plain" | "quiet";
  readonly title: string;
  readonly text: readonly string[];
  readonly ways: readonly Way[];
  readonly stay: string;
}) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button look={look} onClick={() => setAsking(true)}>
        {label}
      </Button>
      {asking && <AskWays {...question} onOver={() => setAsking(false)} />}
    </>
  );
}
