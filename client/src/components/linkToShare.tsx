import type { ReactNode } from "react";
import { linksWords } from "../words/links.ts";
import { CopyLine } from "./copyLine.tsx";
import styles from "./linkToShare.module.css";

/** One of the two links: what it is for, to copy, and to show as a QR code (an SVG of the server's, shown as a picture). */
export function LinkToShare({
  title,
  hint,
  url,
  qr,
  whom,
  copy,
  children,
}: {
  readonly title: string;
  readonly hint: string;
  readonly url: string;
  readonly qr: string;
  readonly whom: string;
  readonly copy: string;
  readonly children?: ReactNode;
}) {
  return (
    <section className={styles["link"]}>
      <h2>{title}</h2>
      <p>{hint}</p>
      <CopyLine label={linksWords.link} text={url} copy={copy} />
      {children}
      <details>
        <summary>{linksWords.showQr}</summary>
        <img
          src={`data:image/svg+xml;base64,${base64(qr)}`}
          alt={linksWords.qr(whom)}
          width="232"
          height="232"
        />
      </details>
    </section>
  );
}

/** btoa takes single bytes only. */
const base64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCodePoint(byte)).join(""));
