import { KeptState, NotKeptLine } from "../components/keptState.tsx";
import type { PageConnection } from "../connection/pageConnection.ts";
import { useCalmlyKept } from "./ownPage.ts";

// Apart from the rest, so that what becomes of my words paints two lines and not the whole circle.

/** In the header: whether every word of my page is kept. */
export function Kept({ page }: { readonly page: PageConnection | null }) {
  return <KeptState kept={useCalmlyKept(page)} />;
}

/** Above the editor: what is to be said when it is not. */
export function NotKept({
  page,
  online,
}: {
  readonly page: PageConnection | null;
  readonly online: boolean;
}) {
  return <NotKeptLine kept={useCalmlyKept(page)} online={online} />;
}
