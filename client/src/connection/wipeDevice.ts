import type { CircleId } from "@beside/shared/domain";
import { browserStorage } from "./deviceStorage.ts";
import { deleteCopies } from "./page/deviceDatabases.ts";
import { type DevicePages, createDevicePages } from "./page/devicePages.ts";

interface Needs {
  readonly pages: DevicePages;
  readonly deleteCopies: typeof deleteCopies;
}

/**
 * Deletes what this browser has of a circle's pages: on leaving, or once everything is kept at the end. Resolves to whether
 * it is gone: a browser may refuse, and then the person is to be told.
 */
export async function wipeDevice(
  circle: CircleId,
  needs: Needs = browserNeeds(),
): Promise<boolean> {
  const known = needs.pages.all().filter((page) => page.startsWith(`${circle}.`));
  try {
    await needs.deleteCopies(circle, known);
  } catch {
    return false; // What is remembered of the pages stays too, so that the next try finds them.
  }
  needs.pages.forget(known);
  return true;
}

const browserNeeds = (): Needs => ({ pages: createDevicePages(browserStorage()), deleteCopies });
