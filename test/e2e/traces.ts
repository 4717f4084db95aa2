import type { Person } from "./people.ts";

/** What there is of somebody's words and names on this screen and in this browser's storage. */
export const everything = async (one: Person): Promise<string> =>
  (await shown(one)) + (await stored(one));

/** The text of the screen, fields included. */
export const shown = async ({ page }: Person): Promise<string> =>
  page.evaluate(() =>
    [
      document.body.innerText,
      ...[...document.querySelectorAll("textarea, input")].map((field) =>
        "value" in field ? String(field.value) : "",
      ),
    ].join("\n"),
  );

/** Everything that this browser keeps for our pages, as text in which a word can be found. */
export const stored = async ({ page }: Person): Promise<string> =>
  page.evaluate(async () => {
    const asked = async <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(new Error("not read")));
      });
    const plain = (value: unknown): string =>
      value instanceof Uint8Array ? new TextDecoder().decode(value) : JSON.stringify(value);
    const found = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name));
      found.push(name);
      for (const store of database.objectStoreNames) {
        const values = await asked(database.transaction(store).objectStore(store).getAll());
        found.push(...values.map(plain));
      }
      database.close();
    }
    return found.join("\n");
  });
