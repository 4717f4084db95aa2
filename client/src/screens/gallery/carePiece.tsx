import { Button } from "../../components/button.tsx";
import { CareDialog, CareWay } from "../../components/careDialog.tsx";
import { HelpCard } from "../../components/helpCard.tsx";
import { countries } from "../../help/countries.ts";
import { careWords } from "../../words/care.ts";

/** The care dialog: with a country's line and lines of the caller's own, or with none; refused. */
export const CarePiece = ({ state }: { readonly state: "plain" | "refused" | "noLine" }) => (
  <CareDialog
    told={[careWords.guardian.is("Bo"), careWords.out.since("Ines", 4)]}
    problem={state === "refused" ? careWords.ring.notNow : null}
    onClose={nothing}
  >
    <CareWay {...careWords.ring}>
      <Button disabled={state === "refused"}>{careWords.ring.button}</Button>
    </CareWay>
    <CareWay {...careWords.out}>
      <Button>{careWords.out.button}</Button>
    </CareWay>
    <HelpCard
      help={{ country: null, lines: state === "noLine" ? [] : ["Mara, until ten: 12 34 56"] }}
      line={state === "noLine" ? null : (countries[0] ?? null)}
    />
  </CareDialog>
);

const nothing = () => undefined;
