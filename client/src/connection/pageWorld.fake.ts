import { type Pen, pageId } from "@beside/shared/domain";
import { vi } from "vitest";
import { createEar } from "./circleEar.ts";
import { FakeArea } from "./editor/area.fake.ts";
import { memoryCopies } from "./page/deviceCopy.fake.ts";
import { createDevicePages } from "./page/devicePages.ts";
import { FakePageServer } from "./page/pageServer.fake.ts";
import { type PageConnection, type PageNeeds, newWriter, openPageWith } from "./pageConnection.ts";

export const page = pageId("c.p1");

const opened: PageConnection[] = [];

/** Closes every page that a test has opened, and waits until nothing is on its way. */
export async function closeAll(): Promise<void> {
  for (const connection of opened.splice(0)) connection.close();
  await pass(10_000);
}

/** One browser and one server. What the browser keeps outlives a reload. */
export function world() {
  const server = new FakePageServer();
  const entries = new Map<string, string>();
  const storage = {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
  };
  const browser = new EventTarget();
  const ear = createEar();
  const needs: PageNeeds = {
    Socket: server.Socket,
    origin: "ws://here",
    ear,
    pages: createDevicePages(storage),
    keepCopy: memoryCopies().keepCopy,
    page: browser,
    seemsOffline: () => false,
    newWriter,
  };
  const open = (pen: Pen = "open", changed: Partial<PageNeeds> = {}) => {
    const connection = openPageWith(page, pen, { ...needs, ...changed });
    opened.push(connection);
    const area = new FakeArea();
    connection.attach(area);
    return { connection, area };
  };
  const asksFirst = () => {
    const event = new Event("beforeunload", { cancelable: true });
    browser.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { server, needs, ear, browser, open, asksFirst };
}

export const pass = (time: number) => vi.advanceTimersByTimeAsync(time);
export const shown = ({ text, keeping }: PageConnection) => [text.get(), keeping.get()];
