import type { CircleId } from "@beside/shared/domain";
import { useCallback } from "react";
import { Button, ButtonLink } from "../components/button.tsx";
import { CopyLine } from "../components/copyLine.tsx";
import { LinkToShare } from "../components/linkToShare.tsx";
import { Plain } from "../components/plain.tsx";
import { Screen } from "../components/screen.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { fetchLinks, fetchSettings } from "../connection/api.ts";
import { useFetched } from "../hooks/useFetched.ts";
import { appWords } from "../words/app.ts";
import { linksWords } from "../words/links.ts";
import { dayAndHourIn } from "../words/time.ts";
import styles from "./circleLinks.module.css";

/** The links of a circle, for those who hold it: to send, to show, to paste. */
export function CircleLinks({ circle }: { readonly circle: CircleId }) {
  const links = useFetched(useCallback(async () => fetchLinks(circle), [circle]));
  const settings = useFetched(useCallback(async () => fetchSettings(circle), [circle]));
  if (links.state === "loading" || settings.state === "loading") return <Skeleton />;
  if (links.state === "failed") {
    return (
      <Plain title={linksWords.failed} text={links.sentence}>
        <Button onClick={links.retry}>{appWords.tryAgain}</Button>
        <ButtonLink look="quiet" to={`/c/${circle}`}>
          {linksWords.lobby}
        </ButtonLink>
      </Plain>
    );
  }
  const { peer, facilitator } = links.value;
  const called = settings.state === "here" ? settings.value.settings : null;
  return (
    <Screen title={linksWords.title} wide>
      <div className={styles["head"]}>
        <h1>{linksWords.title}</h1>
        {called && (
          <p className={styles["called"]}>
            <b dir="auto">{called.title}</b> {dayAndHourIn(called.startsAt, called.zone)}
          </p>
        )}
        <p>{linksWords.lead}</p>
      </div>
      <div className={styles["links"]}>
        <LinkToShare
          title={linksWords.peers}
          hint={linksWords.peersHint}
          url={peer.url}
          qr={peer.qr}
          whom={linksWords.forPeers}
          copy={linksWords.copyPeer}
        >
          {called && (
            <CopyLine
              label={linksWords.line}
              text={linksWords.invitation(
                called.title,
                dayAndHourIn(called.startsAt, called.zone),
                peer.url,
              )}
              copy={linksWords.copyLine}
            />
          )}
        </LinkToShare>
        <LinkToShare
          title={linksWords.facilitators}
          hint={linksWords.facilitatorsHint}
          url={facilitator.url}
          qr={facilitator.qr}
          whom={linksWords.forFacilitators}
          copy={linksWords.copyFacilitator}
        />
      </div>
      <div className={styles["next"]}>
        <ButtonLink look="primary" to={`/c/${circle}`}>
          {linksWords.lobby}
        </ButtonLink>
        <ButtonLink to={`/c/${circle}/edit`}>{linksWords.edit}</ButtonLink>
      </div>
    </Screen>
  );
}
