import { type ChartTable } from "./table";

const chinese = (): boolean => document.documentElement.lang.startsWith("zh");

/** What a screen reader hears instead of the picture; the figures are in the table that follows. */
export function describe(label: string, table: ChartTable): string {
  const first = table.rows[0];
  const last = table.rows.at(-1);
  if (!first || !last) return label;
  const from = `${first.name}: ${first.texts[0] ?? ""}`;
  const to = `${last.name}: ${last.texts[0] ?? ""}`;
  return chinese()
    ? `${label}。图表，共 ${table.rows.length} 行数据，从 ${from} 到 ${to}。数据见下表。`
    : `${label}. Chart of ${table.rows.length} rows, from ${from} to ${to}. The data are in the table below.`;
}

/** Label of the point where half of the simulated companies are dead. */
export function medianLabel(month: number): string {
  return chinese() ? `半数存活至第 ${month} 个月` : `half are alive at month ${month}`;
}

export function bandLabel(): string {
  return chinese() ? "90% 区间" : "90 % band";
}
