import { MarkedText } from "../../components/markedText.tsx";
import { usePageText } from "../../hooks/usePageText.ts";
import { named } from "../../words/numbers.ts";
import { receivingWords } from "../../words/receiving.ts";
import { ContentNote } from "../contentNote.tsx";
import { Curtain } from "../curtain.tsx";
import type { Mine } from "../viewPages.ts";
import { cardId } from "../viewPages.ts";
import type { Live } from "./live.ts";
import { myReflections, nameOf, responsesTo } from "./reflections.ts";
import { stayedLines } from "./stayedLines.ts";
import { ToMe } from "./toMe.tsx";
import styles from "./myPages.module.css";

const words = receivingWords.mine;

/** My own side where pages are received: which lines of mine stayed, and what was said to me. */
export function MyPages({ live }: { readonly live: Live }) {
  const { view, round, shown } = live;
  // The page that I write in the days after stands beside this; here it comes with what is said to it.
  const mine = myReflections(view, shown).filter(
    (page) => page.round !== round.id || responsesTo(view, page.id).length > 0,
  );
  const title = mine.length > 1 ? words.several : words.title;
  return (
    <section className={styles["mine"]} aria-label={title}>
      <h2 id={cardId(view.me.seat)} tabIndex={-1}>
        {title}
      </h2>
      {mine.length === 0 && <p className={styles["quiet"]}>{words.none}</p>}
      {mine.map((page) => (
        <MyPage key={page.id} live={live} page={page} />
      ))}
    </section>
  );
}

function MyPage({ live, page }: { readonly live: Live; readonly page: Mine }) {
  const { view, connection } = live;
  const text = usePageText(connection.words, page.id);
  const stayed = view.stayed
    .filter((each) => each.page === page.id)
    .flatMap((each) => {
      const place = connection.words.placeOf(page.id, each);
      const name = each.by && nameOf(view, each.by);
      return place ? [{ ...place, mark: name }] : [];
    });
  const lines = stayedLines(stayed);
  const isHeld = page.curtain === "held" || page.standing === "passed";
  return (
    <>
      <div className={styles["page"]}>
        {text.trim() === "" ? (
          <p className={styles["quiet"]}>{words.empty}</p>
        ) : (
          <MarkedText
            text={text}
            marks={stayed.map(({ start, end }) => ({ start, end, mark: "stayed" }))}
            label={words.title}
          />
        )}
        {text.trim() !== "" && (
          <div className={styles["ways"]}>
            {page.round !== live.round.id && <Curtain page={page} connection={connection} />}
            <ContentNote page={page} connection={connection} />
          </div>
        )}
        {isHeld && <p className={styles["quiet"]}>{words.held}</p>}
        {lines.length > 0 && (
          <>
            <h3>{words.stayed}</h3>
            <ul className={styles["lines"]}>
              {lines.map(({ start, end, names }) => (
                <li key={`${start} ${end}`} dir="auto">
                  <q>{text.slice(start, end)}</q>
                  {names.length > 0 && <small> {words.with(named(names))}</small>}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <ToMe live={live} page={page} text={text} />
    </>
  );
}
