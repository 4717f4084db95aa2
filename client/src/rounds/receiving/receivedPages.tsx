import type { RoundKind } from "@beside/shared/domain";
import { Button } from "../../components/button.tsx";
import { useNarrow } from "../../screens/useNarrow.ts";
import { receivingWords } from "../../words/receiving.ts";
import { respondingWords } from "../../words/responding.ts";
import { cardId } from "../viewPages.ts";
import type { Live } from "./live.ts";
import { PassRound } from "./passRound.tsx";
import { Reflection } from "./reflection.tsx";
import { type Readable, myReflections, othersReflections, responsesTo } from "./reflections.ts";
import { WithoutTheirPage } from "./withoutTheirPage.tsx";
import styles from "./receivedPages.module.css";

/** What I was given to receive, first and large. */
export function GivenPages({ live }: { readonly live: Live }) {
  const { view, shown } = live;
  const { given, rest } = othersReflections(view, shown);
  const isNow = shown.id === view.current;
  return (
    <>
      <ToMeLink live={live} />
      {given.length > 0 && (
        <section className={styles["pages"]} aria-label={givenTitle(shown.kind)}>
          <h2>{givenTitle(shown.kind)}</h2>
          <Pages live={live} pages={given} given first />
        </section>
      )}
      {isNow && !shown.passes && given.length === 0 && shown.witnesses > 0 && rest.length > 0 && (
        <p className={styles["quiet"]}>{receivingWords.noneGiven}</p>
      )}
      <PassRound live={live} />
      <WithoutTheirPage live={live} />
    </>
  );
}

/** Everyone else's pages. */
export function RestPages({ live }: { readonly live: Live }) {
  const { view, shown } = live;
  const { given, rest } = othersReflections(view, shown);
  const nobody = given.length === 0 && rest.length === 0;
  if (rest.length === 0 && !nobody) return null;
  return (
    <section className={styles["pages"]} aria-label={receivingWords.rest}>
      <h2>{receivingWords.rest}</h2>
      {nobody && <p className={styles["quiet"]}>{receivingWords.nobody}</p>}
      {given.length > 0 && shown.responses.length > 0 && (
        <p className={styles["quiet"]}>{receivingWords.restBeside}</p>
      )}
      <Pages live={live} pages={rest} given={shown.witnesses === 0} first={given.length === 0} />
    </section>
  );
}

function Pages({
  live,
  pages,
  given,
  first,
}: {
  readonly live: Live;
  readonly pages: readonly Readable[];
  readonly given: boolean;
  /** Whether these stand first on the screen. */
  readonly first: boolean;
}) {
  // The ring leads to a person by the first of their pages.
  const isFirst = (page: Readable): boolean =>
    pages.find(({ author }) => author === page.author) === page;
  return pages.map((page, at) => (
    <Reflection
      key={page.id}
      live={live}
      page={page}
      given={given}
      first={first && at === 0}
      id={page.author && isFirst(page) ? cardId(page.author) : undefined}
    />
  ));
}

/** On a narrow screen what was said to me stands further down: this leads there. Its room is always there. */
function ToMeLink({ live }: { readonly live: Live }) {
  const narrow = useNarrow();
  const { view, shown } = live;
  if (!narrow || shown.responses.length === 0) return null;
  const count = myReflections(view, shown)
    .flatMap((page) => responsesTo(view, page.id))
    .filter(({ words }) => words === "readable").length;
  const go = () => {
    const mine = document.getElementById(cardId(view.me.seat));
    mine?.scrollIntoView({ block: "start" });
    mine?.focus({ preventScroll: true });
  };
  return (
    <div role="status" className={styles["toMe"]}>
      {count > 0 && <Button onClick={go}>{respondingWords.toMe.link(count)}</Button>}
    </div>
  );
}

const givenTitle = (kind: RoundKind): string =>
  kind === "witness" ? receivingWords.given.witness : receivingWords.given.respond;
