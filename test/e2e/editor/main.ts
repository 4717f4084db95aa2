import { bindEditor } from "@beside/client/connection/editor/bindEditor.ts";
import * as Y from "yjs";
import { writeAtRandom } from "./random.ts";

/** The editor alone: a textarea bound as the app binds it, and somebody else who writes into the same text from afar. */
export interface EditorPage {
  /** What the text holds, which the textarea only shows. */
  text(): string;
  /** Somebody else takes out so many characters at a place and puts something there. */
  elsewhere(index: number, remove: number, insert: string): void;
  /** Writes at random on both sides, by the browser's own means here; answers what each side has at the end. */
  writeAtRandom(seed: number, edits: number): { readonly all: readonly string[] };
}

declare global {
  interface Window {
    readonly editor: EditorPage;
  }
}

const area = document.querySelector("textarea");
if (area === null) throw new Error("the page has no textarea");
const [here, there] = [new Y.Doc(), new Y.Doc()];
const [mine, theirs] = [here.getText("text"), there.getText("text")];
bindEditor(area, mine, { most: 100_000, page: window });

/** What was written on one side and has not come to the other. */
function outbox(from: Y.Doc, to: Y.Doc): () => void {
  let waiting: Uint8Array[] = [];
  from.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== "afar") waiting.push(update);
  });
  return () => {
    const updates = waiting;
    waiting = [];
    for (const update of updates) Y.applyUpdate(to, update, "afar");
  };
}
const [deliverThere, deliverHere] = [outbox(here, there), outbox(there, here)];

function writeThere(index: number, remove: number, insert: string): void {
  there.transact(() => {
    theirs.delete(index, remove);
    theirs.insert(index, insert);
  });
}

const editor: EditorPage = {
  text: () => mine.toJSON(),
  elsewhere(index, remove, insert) {
    deliverThere();
    writeThere(index, remove, insert);
    deliverHere();
  },
  writeAtRandom(seed, edits) {
    writeAtRandom(
      area,
      { text: () => theirs.toJSON(), write: writeThere, deliverHere, deliverThere },
      { seed, edits },
    );
    area.blur();
    deliverThere();
    deliverHere();
    return { all: [area.value, mine.toJSON(), theirs.toJSON()] };
  },
};
Object.assign(window, { editor });
