import type { CircleEar } from "@beside/client/connection/circleEar.ts";
import { memoryCopies } from "@beside/client/connection/page/deviceCopy.fake.ts";
import { createDevicePages } from "@beside/client/connection/page/devicePages.ts";
import { type PageNeeds, newWriter } from "@beside/client/connection/pageConnection.ts";
import { WebSocket } from "ws";
import type { Reach } from "./circleSocket.ts";

/** What one browser keeps on its device; it outlives its tabs. */
export interface Browser {
  /** What a page needs in a new tab, in which its circle's frames come to this ear. */
  newTab(
    reach: Reach,
    ear: CircleEar,
    hears: TabHears,
  ): { readonly needs: PageNeeds; readonly vanish: () => void };
}

export interface TabHears {
  opened(): void;
  closed(code: number): void;
}

/** A device on which nothing was ever opened. */
export function createBrowser(): Browser {
  const { keepCopy } = memoryCopies();
  const entries = new Map<string, string>();
  return {
    newTab({ port, headers }, ear, hears) {
      const sockets = new Set<WebSocket>();
      let isAlive = true;

      class TabSocket extends WebSocket {
        constructor(url: string | URL) {
          super(url, { headers: { ...headers } });
          // A browser has no such sockets any more once its tab is gone.
          if (!isAlive) this.terminate();
          sockets.add(this);
          this.on("open", () => hears.opened());
          this.on("close", (code) => {
            sockets.delete(this);
            hears.closed(code);
          });
        }
      }

      return {
        needs: {
          // The one place where Node's socket and the browser's are taken for each other.
          Socket: TabSocket as unknown as typeof globalThis.WebSocket,
          ear,
          origin: `ws://127.0.0.1:${port}`,
          pages: createDevicePages({
            getItem: (key) => entries.get(key) ?? null,
            setItem: (key, value) => {
              if (isAlive) entries.set(key, value);
            },
          }),
          keepCopy,
          page: new EventTarget(),
          seemsOffline: () => false,
          newWriter,
        },
        vanish() {
          isAlive = false;
          for (const socket of sockets) socket.terminate();
        },
      };
    },
  };
}
