import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { filesIn } from "@beside/server/adapters/dataFolder.ts";
import { openSqlite } from "@beside/server/adapters/sqlite/openSqlite.ts";
import { storedEvent } from "@beside/server/circles/storedEvent.ts";
import { pageText } from "@beside/shared/protocol";
import * as Y from "yjs";
import type { CircleServer } from "../harness/circleServer.ts";

/** A copy of a server's files as they were at one moment, which nobody can call back. */
export interface CopyOfFolder {
  /** All that can be read of a circle in it: what happened, and the words of every page. */
  reads(circle: string): Promise<string>;
  /** Puts the server's keys of now in the place of those that were copied. */
  takeKeysOfNow(): Promise<void>;
  remove(): Promise<void>;
}

/** Copies the files of a server that is at rest for a moment. */
export async function copyOfFolder(server: CircleServer): Promise<CopyOfFolder> {
  const folder = await mkdtemp(join(tmpdir(), "beside-copy-"));
  await cp(server.folder, folder, { recursive: true });

  async function reads(circle: string): Promise<string> {
    const stores = await openSqlite(filesIn(folder), server.key);
    const events = (await stores.circles.load(circle)).map(({ event }) => storedEvent.parse(event));
    const found = [JSON.stringify(events)];
    for (const event of events) {
      if (event.type !== "pageOpened") continue;
      const doc = new Y.Doc();
      for (const update of await stores.pages.load(circle, event.page)) Y.applyUpdate(doc, update);
      found.push(doc.getText(pageText).toJSON());
    }
    await stores.close();
    return found.join("\n");
  }

  return {
    reads,
    async takeKeysOfNow() {
      const { keys } = filesIn(server.folder);
      for (const end of ["", "-wal", "-shm"]) {
        const file = `${basename(keys)}${end}`;
        await rm(join(folder, file), { force: true });
        await cp(`${keys}${end}`, join(folder, file), { force: true });
      }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
