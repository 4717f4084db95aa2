import type { CircleId } from "@beside/shared/domain";
import { deviceCircles } from "../connection/deviceCircles.ts";

/** Takes a circle and everything of its pages from this device. The page that joins has no need of Yjs: it is loaded for this. */
export async function forgetCircle(circle: CircleId): Promise<void> {
  deviceCircles.forget(circle);
  const { wipeDevice } = await import("../connection/pageConnection.ts");
  await wipeDevice(circle);
}
