/** Rows of words under their heads; the first columns are words, the others are figures. */
export interface Table {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many columns are words. */
  readonly words: number;
}

/** For a terminal. */
export function asText({ title, heads, rows, words }: Table): string {
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column < words ? cell.padEnd(width) : cell.padStart(width);
      })
      .join("  ")
      .trimEnd();
  const rule = line(widths.map((width) => "-".repeat(width)));
  return [title, "", line(heads), rule, ...rows.map(line)].join("\n");
}

/** For a page of documentation. */
export function asMarkdown({ title, heads, rows, words }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const rule = line(heads.map((_, column) => (column < words ? "---" : "---:")));
  return [`## ${title}`, "", line(heads), rule, ...rows.map(line)].join("\n");
}
