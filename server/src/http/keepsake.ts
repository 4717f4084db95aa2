import {
  type AnswerPart,
  type Keepsake,
  type KeepsakeAnswer,
  type KeepsakePage,
  type KeepsakeParts,
  type KeepsakeWords,
  type PageId,
  type PagePart,
  type Passage,
  type Seat,
  type WordsPart,
  keepsakeParts,
  keptUntil,
} from "@beside/shared/domain";
import type { LiveCircle } from "../circles/liveCircle.ts";
import { type FoundPassage, readPassages } from "../pages/readPassages.ts";
import type { HttpNeeds } from "./needs.ts";

/** What somebody may take along, with the words as they stand [KS1]-[KS4]. */
export async function keepsakeOf(
  needs: Pick<HttpNeeds, "textOf" | "stateOf">,
  live: LiveCircle,
  seat: Seat,
): Promise<Keepsake> {
  const { texts, states } = idsIn(keepsakeParts(live.circle, seat));
  const words: Words = {
    texts: await loaded(texts, (page) => needs.textOf(live, page)),
    states: await loaded(states, (page) => needs.stateOf(live, page)),
  };
  // While they were loaded somebody may have taken theirs back: what may be said is looked up again, in one breath.
  const { pages, given } = keepsakeParts(live.circle, seat);
  const { circle } = live;
  const { title, intention, startsAt, zone, keepDays } = circle.settings;
  return {
    title,
    intention,
    startsAt,
    zone,
    name: seat.name,
    keepDays,
    keptUntil: circle.status === "closed" ? keptUntil(circle) : null,
    pages: pages.filter(isIn(words)).map((part) => pageOf(words, part)),
    given: given.filter(isIn(words)).map((part) => pageOf(words, part)),
  };
}

/** What was loaded: of every page its text, and all of those that passages are to be found in. */
interface Words {
  readonly texts: ReadonlyMap<PageId, string>;
  readonly states: ReadonlyMap<PageId, Uint8Array>;
}

const isIn =
  ({ texts }: Words) =>
  ({ id }: { readonly id: PageId }): boolean =>
    texts.has(id);

function idsIn({ pages, given }: KeepsakeParts) {
  const all = [...pages, ...given];
  const words = [...all, ...all.flatMap(({ said }) => said)];
  const prompts = all.flatMap(({ prompt }) => (prompt === null ? [] : [prompt]));
  const quoted = words.flatMap(({ answer }) => (answer?.quote ? [answer.quote.page] : []));
  const marked = all.flatMap(({ id, stayed }) => (stayed.length > 0 ? [id] : []));
  return {
    texts: new Set([...words.map(({ id }) => id), ...prompts]),
    states: new Set([...quoted, ...marked]),
  };
}

async function loaded<T>(
  pages: ReadonlySet<PageId>,
  load: (page: PageId) => Promise<T>,
): Promise<ReadonlyMap<PageId, T>> {
  return new Map(await Promise.all([...pages].map(async (id) => [id, await load(id)] as const)));
}

function pageOf(words: Words, part: PagePart): KeepsakePage {
  const { id, kind, prompt, said, stayed } = part;
  return {
    ...wordsOf(words, part),
    kind,
    prompt: prompt === null ? "" : (words.texts.get(prompt) ?? ""),
    said: said.filter(isIn(words)).map((one) => wordsOf(words, one)),
    stayed: linesOf(find(words, id, stayed), stayed),
  };
}

const wordsOf = (words: Words, { id, by, note, answer }: WordsPart): KeepsakeWords => ({
  id,
  by,
  note,
  text: words.texts.get(id) ?? "",
  answer: answer && answerOf(words, answer),
});

function answerOf(words: Words, { quote, ...answer }: AnswerPart): KeepsakeAnswer {
  const [found] = quote ? find(words, quote.page, [quote]) : [];
  return { ...answer, quote: found?.text ?? null };
}

function find(
  { states }: Words,
  page: PageId,
  passages: readonly Passage[],
): readonly (FoundPassage | null)[] {
  const state = states.get(page);
  return state ? readPassages(state, passages) : [];
}

/** The passages in the order of the page. One that stayed with several stands there once: nobody is counted. */
function linesOf(
  passages: readonly (FoundPassage | null)[],
  stayed: PagePart["stayed"],
): KeepsakePage["stayed"] {
  const lines = new Map<string, FoundPassage & { readonly by: Set<string> }>();
  for (const [at, found] of passages.entries()) {
    if (!found) continue;
    const key = `${found.from} ${found.to}`;
    const line = lines.get(key) ?? { ...found, by: new Set<string>() };
    lines.set(key, line);
    const name = stayed[at]?.by ?? null;
    if (name !== null) line.by.add(name);
  }
  return [...lines.values()]
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
    .map(({ text, by }) => ({ text, by: [...by] }));
}
