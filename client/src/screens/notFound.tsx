import { ButtonLink } from "../components/button.tsx";
import { Plain } from "../components/plain.tsx";
import { appWords } from "../words/app.ts";

export function NotFound() {
  return (
    <Plain title={appWords.nothingHere} text={appWords.nothingHereNext}>
      <ButtonLink to="/">{appWords.home}</ButtonLink>
    </Plain>
  );
}
