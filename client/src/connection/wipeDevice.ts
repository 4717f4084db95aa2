import type { CircleId } from "@beside/shared/domain";
import { browserStorage } from "./deviceStorage.ts";
import { deleteCopies } from "./page/deviceDatabases.ts";
import { createDevicePages } from "./page/devicePages.ts";

/** Deletes what this browser has of a circle's pages: on leaving, or once everything is kept at the end. */
export async function wipeDevice(circle: CircleId): Promise<void> {
  const pages = createDevicePages(browserStorage());
  const known = pages.all().filter((page) => page.startsWith(`${circle}.`));
  await deleteCopies(circle, known);
  pages.forget(known);
}
