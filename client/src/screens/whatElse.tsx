import { type RoundView, type View, nameOr } from "@beside/shared/domain";
import { useId } from "react";
import type { CircleConnection } from "../connection/circleConnection.ts";
import { usePageText } from "../hooks/usePageText.ts";
import { type Readable, nameOf } from "../rounds/receiving/reflections.ts";
import { afterWords } from "../words/after.ts";
import { roundName } from "../words/rounds.ts";
import styles from "./whatElse.module.css";

/** What the others wrote where nothing is to be answered: when they arrived and when they went. */
export function WhatElse({
  view,
  connection,
}: {
  readonly view: View;
  readonly connection: CircleConnection;
}) {
  const id = useId();
  const pages = view.rounds
    .filter(({ kind }) => kind === "arrive" || kind === "close")
    .flatMap((round) =>
      view.pages
        .filter((page) => page.words === "readable")
        .filter((page) => page.round === round.id && page.answer === null)
        .map((page) => ({ round, page })),
    );
  if (pages.length === 0) return null;
  return (
    <section className={styles["written"]} aria-labelledby={id}>
      <h2 id={id}>{afterWords.else}</h2>
      {pages.map(({ round, page }) => (
        <OtherPage key={page.id} view={view} round={round} page={page} connection={connection} />
      ))}
    </section>
  );
}

function OtherPage({
  view,
  round,
  page,
  connection,
}: {
  readonly view: View;
  readonly round: RoundView;
  readonly page: Readable;
  readonly connection: CircleConnection;
}) {
  const text = usePageText(connection.words, page.id);
  const name = nameOr(page.author && nameOf(view, page.author));
  if (text.trim() === "") return null;
  return (
    <article>
      <h3 dir="auto">{afterWords.of(name, roundName(round.kind))}</h3>
      <p className={styles["words"]} dir="auto">
        {text}
      </p>
    </article>
  );
}
