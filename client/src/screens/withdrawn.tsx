import { ButtonLink } from "../components/button.tsx";
import { Plain } from "../components/plain.tsx";
import { appWords } from "../words/app.ts";
import { withdrawnWords } from "../words/withdrawn.ts";

/** Where somebody stands who has taken their agreement back: it says what was done, and knows of no circle. */
export function Withdrawn() {
  return (
    <Plain {...withdrawnWords}>
      <ButtonLink to="/">{appWords.home}</ButtonLink>
    </Plain>
  );
}
