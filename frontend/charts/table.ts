/** A chart's data, read from the table it stands beside. */
export interface ChartTable {
  /** Value columns; the first column of the table names the rows and is not among them. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Whether the first column holds points in time. */
  readonly times: boolean;
}

export interface Column {
  readonly name: string;
  readonly area: string | undefined;
}

export interface Row {
  readonly name: string;
  /** The first cell as a number; a point in time as milliseconds since 1970, UTC; null where it is text. */
  readonly position: number | null;
  readonly area: string | undefined;
  readonly href: string | undefined;
  /** One per column; null where the cell holds no number. */
  readonly values: readonly (number | null)[];
  readonly texts: readonly string[];
}

export function readTable(table: HTMLTableElement): ChartTable {
  const head = [...(table.tHead?.rows[0]?.cells ?? [])];
  const body = [...table.tBodies].flatMap((part) => [...part.rows]);
  return {
    columns: head.slice(1).map((cell) => ({ name: text(cell), area: cell.dataset["area"] })),
    rows: body.map(readRow).filter((row) => row !== undefined),
    times: body.length > 0 && body.every((row) => row.cells[0] !== undefined && instant(row.cells[0]) !== null),
  };
}

function readRow(row: HTMLTableRowElement): Row | undefined {
  const [first, ...cells] = [...row.cells];
  if (!first) return undefined;
  return {
    name: text(first),
    position: number(first),
    area: row.dataset["area"],
    href: first.querySelector("a")?.href,
    values: cells.map(number),
    texts: cells.map(text),
  };
}

function text(cell: HTMLElement): string {
  return (cell.textContent ?? "").replace(/\s+/g, " ").trim();
}

const ISO = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?Z?$/;

/** A `data-value` in ISO 8601, taken for UTC. */
function instant(cell: HTMLElement): number | null {
  const raw = cell.dataset["value"] ?? "";
  if (!ISO.test(raw)) return null;
  const value = Date.parse(raw.includes("T") && !raw.endsWith("Z") ? `${raw}Z` : raw);
  return Number.isFinite(value) ? value : null;
}

function number(cell: HTMLElement): number | null {
  const time = instant(cell);
  if (time !== null) return time;
  const raw = cell.dataset["value"] ?? text(cell).replace(/[\s,%，]/g, "").replace("−", "-");
  const scale = cell.dataset["value"] === undefined && text(cell).includes("%") ? 0.01 : 1;
  const value = Number.parseFloat(raw);
  return Number.isFinite(value) ? value * scale : null;
}
