import { homeWords } from "../words/home.ts";
import { dayAndHour } from "../words/time.ts";
import { Link } from "./link.tsx";
import styles from "./circleList.module.css";

interface ListedCircle {
  readonly id: string;
  readonly title: string;
  readonly startsAt: number;
  readonly role: "facilitator" | "peer";
  readonly link: string;
}

/** Circles that this device has been in, the latest hour first. */
export function CircleList({
  title,
  circles,
}: {
  readonly title: string;
  readonly circles: readonly ListedCircle[];
}) {
  return (
    <section className={styles["circles"]}>
      <h2>{title}</h2>
      <ul>
        {circles
          .toSorted((a, b) => b.startsAt - a.startsAt)
          .map((circle) => (
            <li key={circle.id}>
              <Link href={circle.link}>
                <b>{circle.title}</b>
                <span>
                  {dayAndHour(circle.startsAt)}
                  {circle.role === "facilitator" && ` · ${homeWords.facilitating}`}
                </span>
              </Link>
            </li>
          ))}
      </ul>
    </section>
  );
}
