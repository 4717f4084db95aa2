import type { CircleId } from "@beside/shared/domain";
import type { Result } from "../connection/api.ts";
import { goTo } from "../hooks/useAddress.ts";
import { forgetCircle } from "./forgetCircle.ts";

/**
 * What ends this device's part in a circle: when the server has done it one stands at the first page, and the device has
 * forgotten the circle. Resolves to what kept it from happening, a sentence, or null.
 */
export const goForGood =
  (circle: CircleId, end: (circle: string) => Promise<Result<null>>) =>
  async (): Promise<string | null> => {
    const answer = await end(circle);
    if (!answer.ok) return answer.sentence;
    goTo("/", { replace: true });
    await forgetCircle(circle);
    return null;
  };
