import type { Keepsake, KeepsakePage, Seat } from "@beside/shared/domain";
import type { LiveCircle } from "../circles/liveCircle.ts";
import type { HttpNeeds } from "./needs.ts";

/** An author's copy of their own words, in the order of the rounds [KS1]. */
export async function keepsakeOf(
  { textOf }: HttpNeeds,
  live: LiveCircle,
  seat: Seat,
): Promise<Keepsake> {
  const { settings, rounds, pages } = live.circle;
  const written: KeepsakePage[] = [];
  for (const round of rounds) {
    for (const page of pages.values()) {
      if (page.round !== round.id || page.author !== seat.id) continue;
      const [prompt, text] = await Promise.all([textOf(live, round.prompt), textOf(live, page.id)]);
      written.push({ id: page.id, kind: round.planned.kind, prompt, text });
    }
  }
  const { title, intention, startsAt, zone } = settings;
  return { title, intention, startsAt, zone, name: seat.name, pages: written };
}
