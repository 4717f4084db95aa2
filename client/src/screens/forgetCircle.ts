import type { CircleId } from "@beside/shared/domain";
import { deviceCircles } from "../connection/deviceCircles.ts";
import { wipeDevice } from "../connection/wipeDevice.ts";

/** Takes a circle and everything of its pages from this device. */
export async function forgetCircle(circle: CircleId): Promise<void> {
  deviceCircles.forget(circle);
  await wipeDevice(circle);
}
