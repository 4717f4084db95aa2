import type { CircleId } from "@beside/shared/domain";
import type { Result } from "../connection/request.ts";
import { goTo } from "../hooks/useAddress.ts";
import { forgetCircle } from "./forgetCircle.ts";

/**
 * What ends this device's part in a circle: when the server has done it the device forgets the circle, and one stands at `to`,
 * where it is said what was done. Resolves to what kept it from happening, a sentence, or null.
 */
export const goForGood =
  (
    circle: CircleId,
    end: (circle: string) => Promise<Result<null>>,
    to: "/withdrawn" | "/left" | "/erased",
  ) =>
  async (): Promise<string | null> => {
    const answer = await end(circle);
    if (!answer.ok) return answer.sentence;
    goTo(to, { replace: true });
    // The circle's own screen is gone by now, and could not say it.
    if (!(await forgetCircle(circle))) goTo("/still-here", { replace: true });
    return null;
  };
