import type { View } from "@beside/shared/domain";
import type { CircleSocket } from "./circleSocket.ts";

/** As the facilitator: begins the first round once the doors are open. */
export async function startCircle(socket: CircleSocket): Promise<void> {
  const seen = await socket.picture((view) => (view.status === "gathering" ? view.movedAt : null));
  await socket.ask({ type: "start", seen });
}

/** Accepts the agreements, which is when the pen is given, and returns one's own page of the current round. */
export async function agreeAndFindPage(socket: CircleSocket): Promise<string> {
  await socket.picture(myPage);
  await socket.ask({ type: "agree", version: 1 });
  return socket.picture(myPage);
}

function myPage({ pages, current }: View): string | null {
  const mine = pages.find((page) => page.words === "mine" && page.round === current);
  return mine?.words === "mine" ? mine.id : null;
}
