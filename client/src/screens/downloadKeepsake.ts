import { type Keepsake, keepsakeJson, keepsakeMarkdown } from "@beside/shared/domain";
import { dayAndHour } from "../words/time.ts";
import { downloadFile } from "./downloadFile.ts";

/** Hands the keepsake to the browser as a Markdown file, named after the circle. */
export const downloadKeepsake = (keepsake: Keepsake): void =>
  download(keepsake, "md", "text/markdown", asMarkdown(keepsake));

/** The same as JSON, for other programs. */
export const downloadKeepsakeJson = (keepsake: Keepsake): void =>
  download(keepsake, "json", "application/json", keepsakeJson(keepsake));

const asMarkdown = (keepsake: Keepsake): string =>
  keepsakeMarkdown(keepsake, dayAndHour(keepsake.startsAt));

const download = ({ title }: Keepsake, ending: string, type: string, text: string): void =>
  downloadFile({ title, otherwise: "circle", ending }, type, text);
