import type { PlanSheet } from "@beside/shared/protocol";
import { circleWay } from "./circleWay.ts";
import { council } from "./council.ts";
import { empathyCircle } from "./empathyCircle.ts";
import { miReflections } from "./miReflections.ts";
import { oneTwoFourAll } from "./oneTwoFourAll.ts";
import { touchstones } from "./touchstones.ts";
import { worshipSharing } from "./worshipSharing.ts";
import { writingCircle } from "./writingCircle.ts";

/** Eight plans to begin with, written for circles like these after what eight traditions ask for. */
export const readyPlans: readonly PlanSheet[] = [
  empathyCircle,
  circleWay,
  council,
  touchstones,
  miReflections,
  writingCircle,
  worshipSharing,
  oneTwoFourAll,
];
