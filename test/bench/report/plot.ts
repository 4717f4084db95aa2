import type { Spread } from "../measure/spread.ts";

/** Bars in groups: each server's figure in each group. */
export interface Plot {
  readonly title: string;
  /** What the whole length means, under the scale. */
  readonly scale: string;
  readonly groups: readonly { readonly name: string; readonly bars: readonly Bar[] }[];
}

interface Bar {
  readonly name: string;
  readonly value: Spread;
  /** The one that the page is about. */
  readonly ours: boolean;
}

const width = 720;
const left = 190;
const right = 70;
const barHeight = 16;
const barStep = 24;
const groupGap = 34;
const top = 70;

/**
 * Lying bars as an SVG of its own, with a thin line from the least to the most of all rounds. It follows the light or dark of
 * whoever looks at it.
 */
export function plotSvg({ title, scale, groups }: Plot): string {
  const most = Math.max(...groups.flatMap(({ bars }) => bars.map(({ value }) => value.max)));
  const x = (value: number): number => left + (value / most) * (width - left - right);
  const parts: string[] = [];
  let y = top;
  for (const { name, bars } of groups) {
    parts.push(text(16, y, "group", name));
    y += 12;
    for (const bar of bars) {
      parts.push(drawBar(bar, y, x));
      y += barStep;
    }
    y += groupGap;
  }
  const height = y - groupGap + 28;
  const one = x(1).toFixed(1);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">`,
    `<style>${style}</style>`,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    text(16, 28, "title", title),
    ...(most >= 1 ? [`<path class="one" d="M${one} ${top - 14}V${height - 28}"/>`] : []),
    ...parts,
    text(16, height - 12, "note", scale),
    "</svg>\n",
  ].join("\n");
}

function drawBar({ name, value, ours }: Bar, y: number, x: (value: number) => number): string {
  const [from, to, end] = [x(value.min), x(value.max), x(value.median)].map((each) =>
    each.toFixed(1),
  );
  const middleY = y + barHeight / 2;
  return [
    text(left - 10, y + 12, "name", name),
    `<rect class="${ours ? "ours" : "bar"}" x="${left}" y="${y}" width="${(Number(end) - left).toFixed(1)}" height="${barHeight}" rx="2"/>`,
    `<path class="range" d="M${from} ${middleY}H${to}"/>`,
    text(Number(to) + 8, y + 12, "value", value.median.toFixed(2)),
  ].join("\n");
}

const text = (x: number, y: number, kind: string, words: string): string =>
  `<text class="${kind}" x="${x.toFixed(1)}" y="${y}">${escaped(words)}</text>`;

const escaped = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const style = `
text { font: 13px system-ui, sans-serif; fill: #2b2723; }
.title { font-size: 16px; font-weight: 600; }
.group { font-weight: 600; }
.name { text-anchor: end; }
.note { fill: #6d655c; }
.paper { fill: #fbf7f0; }
.bar { fill: #b9b0a2; }
.ours { fill: #b4532a; }
.range { stroke: #2b2723; stroke-width: 1.5; }
.one { stroke: #6d655c; stroke-dasharray: 3 4; }
@media (prefers-color-scheme: dark) {
  text { fill: #ece4d8; }
  .note { fill: #a79d90; }
  .paper { fill: #1f1b18; }
  .bar { fill: #5d554c; }
  .ours { fill: #d97a4a; }
  .range { stroke: #ece4d8; }
  .one { stroke: #a79d90; }
}
`;
