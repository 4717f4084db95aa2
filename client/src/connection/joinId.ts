import { shape } from "@beside/shared/protocol";
import { type TextStorage, readEntry, tabStorage, writeEntry } from "./deviceStorage.ts";
import { randomId } from "./randomId.ts";

const key = "beside:joining";

const joining = shape.object({ circle: shape.text, name: shape.text, id: shape.text });
type Joining = shape.Of<typeof joining>;

/** The id of a join on its way. */
export interface JoinIds {
  /** The id for this join: the same one until it was answered, also when the page was loaded again in between. */
  of(circle: string, name: string): string;
  /** The answer has come. */
  answered(): void;
}

/** Keeps it in a storage; where there is none, as long as the page is there. */
export function createJoinIds(storage: TextStorage | null, newId: () => string): JoinIds {
  let now: Joining | null = readEntry(storage, key, joining);
  return {
    of(circle, name) {
      // With another name it is another person, who must not get the seat of the first.
      if (now?.circle !== circle || now.name !== name) now = { circle, name, id: newId() };
      writeEntry(storage, key, now);
      return now.id;
    },
    answered() {
      now = null;
      writeEntry(storage, key, null);
    },
  };
}

/** Those of this tab. */
export const joinIds: JoinIds = createJoinIds(tabStorage(), randomId);
