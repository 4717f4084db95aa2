import { agreementsWords } from "@beside/client/words/agreements.ts";
import { joinWords } from "@beside/client/words/join.ts";
import { writingWords } from "@beside/client/words/writing.ts";
import type { Settings } from "@beside/shared/domain";
import type { Browser, Locator } from "playwright-core";
import type { Guest } from "../harness/guest.ts";
import { until } from "../harness/until.ts";
import { type Look, type Person, person } from "./people.ts";

/** Mara, who needs no browser here, calls a circle for now and starts its first round. Answers with the path of its link. */
export async function inFirstRound(mara: Guest, settings: Settings): Promise<string> {
  await mara.call("Mara", settings);
  await mara.enter();
  await until("the doors are open", () => mara.view.status === "gathering");
  await mara.ask({ type: "agree", version: 1 });
  await mara.move("start");
  await until("the first round is open", () => mara.view.current !== null);
  return `/c/${mara.circle}#${(await mara.secrets()).peer}`;
}

/** Somebody with a browser comes in by the link, accepts the agreements, and has their page before them. */
export async function comeIn(
  browser: Browser,
  link: string,
  name: string,
  look: Look = { width: 1440, scheme: "light" },
): Promise<Person> {
  const one = await person(browser, look);
  await takeSeat(one, link, name);
  return one;
}

/** The same in a browser that is open already. */
export async function takeSeat({ page }: Person, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel(joinWords.name).fill(name);
  await page.getByRole("button", { name: joinWords.comeIn, exact: true }).click();
  const agreements = page.getByRole("group", { name: agreementsWords.title });
  await agreements.waitFor();
  for (const box of await agreements.getByRole("checkbox").all()) await box.check();
  await page.getByRole("button", { name: agreementsWords.accept, exact: true }).click();
  await pageOf({ page }).waitFor();
}

/** The page that somebody writes on, in a round of this kind. */
export const pageOf = (
  { page }: Pick<Person, "page">,
  kind: "arrive" | "write" | "close" = "arrive",
): Locator => page.getByRole("textbox", { name: writingWords.label(kind) });
