import type { CircleId } from "@beside/shared/domain";
import { deviceCircles } from "../connection/deviceCircles.ts";
import { openedPages } from "../connection/openedPages.ts";
import { wipeDevice } from "../connection/wipeDevice.ts";

/** Takes a circle and everything of its pages from this device. Resolves to whether all of it is gone. */
export function forgetCircle(circle: CircleId): Promise<boolean> {
  deviceCircles.forget(circle);
  openedPages.forget(circle);
  return wipeDevice(circle);
}
