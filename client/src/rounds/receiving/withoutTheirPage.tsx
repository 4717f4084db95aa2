import { ErasedLine } from "../../components/erasedLine.tsx";
import { useErased } from "../../hooks/useErased.ts";
import { usePageText } from "../../hooks/usePageText.ts";
import { ErasePage } from "../../screens/erasePage.tsx";
import { receivingWords } from "../../words/receiving.ts";
import { respondingWords } from "../../words/responding.ts";
import type { Mine } from "../viewPages.ts";
import type { Live } from "./live.ts";
import { withoutTheirPage } from "./reflections.ts";
import styles from "./receivedPages.module.css";

/** What I wrote to pages that are not shared any more: nothing that somebody wrote goes out of their sight. */
export function WithoutTheirPage({ live }: { readonly live: Live }) {
  const mine = withoutTheirPage(live.view).filter(({ round }) => round === live.shown.id);
  const { erased, onErased } = useErased();
  const gone = erased !== null && <ErasedLine key={erased} />;
  if (mine.length === 0) return gone || null;
  const { title, text } = respondingWords.withoutPage;
  return (
    <section className={styles["without"]} aria-label={title}>
      <h2>{title}</h2>
      <p className={styles["quiet"]}>{text}</p>
      {gone}
      {mine.map((response) => (
        <Words key={response.id} live={live} response={response} onErased={onErased} />
      ))}
    </section>
  );
}

function Words({
  live,
  response,
  onErased,
}: {
  readonly live: Live;
  readonly response: Mine;
  readonly onErased: () => void;
}) {
  const text = usePageText(live.connection.words, response.id);
  return (
    <div>
      <p className={styles["words"]} dir="auto">
        {text.trim() === "" ? receivingWords.empty : text}
      </p>
      <ErasePage page={response.id} connection={live.connection} onErased={onErased} />
    </div>
  );
}
