import { type Keepsake, keepsakeMarkdown } from "@beside/shared/domain";
import { dayAndHour } from "../words/time.ts";

/** Hands the keepsake to the browser as a Markdown file, named after the circle. */
export function downloadKeepsake(keepsake: Keepsake): void {
  const text = keepsakeMarkdown(keepsake, dayAndHour(keepsake.startsAt));
  const url = URL.createObjectURL(new Blob([text], { type: "text/markdown;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `${fileName(keepsake.title)}.md`;
  link.click();
  // The browser takes hold of the file in its own time.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** What every file system takes: letters and figures of any script, with single dashes between. */
const fileName = (title: string): string =>
  title
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/gu, "")
    .slice(0, 60) || "circle";
