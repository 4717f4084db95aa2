import { ButtonLink } from "../components/button.tsx";
import { Plain } from "../components/plain.tsx";
import { appWords } from "../words/app.ts";
import { farewellWords } from "../words/farewell.ts";

/** Where somebody stands who has left a circle or erased it: it says what was done, and knows of no circle. */
export function Farewell({ after }: { readonly after: keyof typeof farewellWords }) {
  return (
    <Plain {...farewellWords[after]}>
      <ButtonLink to="/">{appWords.home}</ButtonLink>
    </Plain>
  );
}
