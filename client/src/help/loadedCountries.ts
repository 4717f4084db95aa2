import { createStore } from "../connection/store.ts";
import { after } from "../connection/timers.ts";
import type { CountryHelp } from "./countries.ts";

/** The table of countries, once it is here: it comes with the circle, so that it is there when the network no longer is [CA13]. */
export const loadedCountries = createStore<readonly CountryHelp[] | null>(null);

/** How long until it is asked for again, in milliseconds, where it could not be had. */
const again = 5_000;

/** Fetches the table, as often as it takes; returns the way to stop. */
export function loadCountries(): () => void {
  let stop = () => {};
  let isOver = false;
  const load = (): void => {
    import("./countries.ts").then(
      ({ countries }) => loadedCountries.set(countries),
      () => {
        if (!isOver) stop = after(again, load);
      },
    );
  };
  if (loadedCountries.get() === null) load();
  return () => {
    isOver = true;
    stop();
  };
}
