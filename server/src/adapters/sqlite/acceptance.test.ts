import { lastingCircleStoreAcceptance } from "../../ports/circleStore.acceptance.ts";
import { lastingErasingAcceptance } from "../../ports/erasing.acceptance.ts";
import { lastingPageStoreAcceptance } from "../../ports/pageStore.acceptance.ts";
import { opening } from "./opening.fixture.ts";

lastingCircleStoreAcceptance("sqlite", () => opening());

// From "everything is still in the journal" to "every update is settled at once".
for (const limit of [undefined, 20_000, 1024, 1]) {
  const name = `sqlite with generations of ${limit ?? "the usual"} bytes`;
  lastingPageStoreAcceptance(name, () => opening(limit));
  lastingErasingAcceptance(name, () => opening(limit));
}
