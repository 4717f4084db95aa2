import { planBounds, traitsOf } from "@beside/shared/domain";
import { callWords } from "../words/call.ts";
import { planFormWords } from "../words/planForm.ts";
import { ChoiceField } from "./choiceField.tsx";
import { NumberField } from "./numberField.tsx";
import { type RoundDraft, type RoundProblems, openingAs, openingsOf } from "./roundDraft.ts";

/** When others see the words of a round, where there is a choice; and the rest of a talking piece between two turns. */
export function RoundOpening({
  round,
  problems,
  onChange,
}: {
  readonly round: RoundDraft;
  readonly problems: RoundProblems | undefined;
  readonly onChange: (round: RoundDraft) => void;
}) {
  const openings = openingsOf(round.kind);
  if (openings.length === 0) return null;
  const { hasPages } = traitsOf(round.kind);
  const { silenceSeconds } = planBounds;
  return (
    <>
      <ChoiceField
        label={callWords.opening}
        error={problems?.opening}
        values={openings}
        value={round.opening}
        named={hasPages ? planFormWords.opening : planFormWords.openingOfResponses}
        onChange={(opening) => onChange(openingAs(round, opening))}
      />
      {round.opening === "oneByOne" && (
        <NumberField
          label={planFormWords.silence}
          hint={planFormWords.silenceHint(silenceSeconds.most)}
          error={problems?.silence}
          bounds={silenceSeconds}
          value={round.silence}
          onChange={(silence) => onChange({ ...round, silence })}
        />
      )}
    </>
  );
}
