import type { RoundView, View } from "@beside/shared/domain";
import { useCallback } from "react";
import { ClockFace } from "../components/clockFace.tsx";
import { NoticeLine } from "../components/noticeLine.tsx";
import type { ServerClock } from "../connection/serverClock.ts";
import { useNow } from "../hooks/useNow.ts";
import { useDeviceChoice } from "../screens/deviceChoice.ts";
import type { Bell } from "../sound/bell.ts";
import { careWords } from "../words/care.ts";
import { circleWords } from "../words/circle.ts";
import { roundName } from "../words/rounds.ts";
import { clockText } from "../words/time.ts";
import { clockReading } from "./clockReading.ts";
import type { Notice } from "./noticeAt.ts";
import { useJustNow, useNotices } from "./useNotices.ts";

/** The clock of the round under way. It alone repaints with the time. */
export function RoundClock({
  round,
  clock,
  hidden,
}: {
  readonly round: RoundView;
  readonly clock: ServerClock;
  readonly hidden: boolean;
}) {
  const now = useNow(clock, round.length > longRound ? 1_000 : 250);
  return <ClockFace reading={clockReading(round, now)} hidden={hidden} />;
}

/** In a round longer than this, in milliseconds, nobody sees the ring move within a second. */
const longRound = 4 * 60_000;

/** What is noticed of the time: seen in its own line, spoken from a region of its own, and heard at the end if wanted. */
export function RoundNotices({
  round,
  at,
  leaving,
  toName,
  clock,
  bell,
  asked,
}: {
  readonly round: RoundView;
  /** Its place in the plan. */
  readonly at: number;
  readonly leaving: View["leaving"];
  readonly toName: string | null;
  readonly clock: ServerClock;
  readonly bell: Bell;
  /** A new object each time that I asked for more time. */
  readonly asked: { readonly times: number };
}) {
  const now = useNow(clock);
  const [bellOn] = useDeviceChoice("bell", true);
  const onBell = useCallback(
    (strikes: number) => {
      if (bellOn) void bell.ring(strikes);
    },
    [bell, bellOn],
  );
  const notice = useNotices(round, at, clockReading(round, now), onBell);
  const justAsked = useJustNow(asked, 8_000) && asked.times > 0;
  return (
    <NoticeLine
      text={notice !== null ? noticeWords(notice, round) : justAsked ? circleWords.asked : ""}
      otherwise={
        round.clock.status === "breath"
          ? careWords.goesOn(clockText(round.clock.until - now))
          : leaving && circleWords.movingOn(toName, clockText(leaving.moveAt - now))
      }
    />
  );
}

function noticeWords(notice: Notice, { kind }: RoundView): string {
  if (notice === "breathe") return careWords.breathe;
  if (notice === "back") return circleWords.roundBack(roundName(kind));
  if (notice === "round") return circleWords.roundNow(roundName(kind));
  if (kind === "silence" && isOfTime(notice)) return "";
  return notice === "end" && (kind === "silence" || kind === "witness")
    ? circleWords.notices.over
    : circleWords.notices[notice];
}

/** Nobody is told in the middle of a silence how much of it is left. */
const isOfTime = (notice: Notice): boolean =>
  notice === "half" || notice === "minute" || notice === "ten";
