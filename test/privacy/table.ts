/** One cell of a table that people can read. */
export interface Cell {
  readonly row: string;
  readonly column: string;
  readonly says: string;
}

/**
 * Reads tables written with bars, by their names. The first line of each has its name and its
 * columns; the others begin with the name of their row; an empty line ends it. Names with commas
 * between them are several tables, or rows, that say the same. Throws where a row misses a cell.
 */
export function tablesIn(text: string): ReadonlyMap<string, readonly Cell[]> {
  const blocks = text.split(/\n\s*\n/).filter((block) => block.trim() !== "");
  return new Map(blocks.flatMap(tablesOf));
}

function tablesOf(block: string): [string, readonly Cell[]][] {
  const [head = [], ...rows] = block
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const [name = "", ...columns] = head;
  const cells = rows.flatMap(([named = "", ...says]) => {
    if (says.length !== columns.length) throw new Error(`${name}, ${named}: a cell is missing`);
    return namesIn(named).flatMap((row) =>
      columns.map((column, at): Cell => ({ row, column, says: says[at] ?? "" })),
    );
  });
  return namesIn(name).map((each) => [each, cells]);
}

const namesIn = (text: string): string[] => text.split(",").map((name) => name.trim());
