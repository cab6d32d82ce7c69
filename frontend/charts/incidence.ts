import { type Context, type Drawing, type LegendItem } from "./context";
import { grid, monthStep, ribbon, titleOf, tooltip, valueAxis, xAxis, xs } from "./parts";

/** Cumulative incidence by cause, stacked: the height of the stack is the chance of being dead. */
export function incidence(context: Context): Drawing {
  const x = xs(context);
  const last = x.at(-1) ?? 0;
  const rows = context.table.rows;
  const colors = shades(context);
  const edges = cumulate(context);
  const total = edges.at(-1)?.at(-1) ?? 0;
  return {
    height: context.narrow ? 240 : 300,
    legend: legend(context, colors),
    option: {
      grid: grid({ bottom: context.xLabel ? 24 : 4, right: 12 }),
      xAxis: xAxis(context, x[0] ?? 0, last, { interval: monthStep(last, context.narrow) }),
      yAxis: valueAxis(context, { min: 0, max: total > 0.5 ? 1 : undefined }),
      tooltip: tooltip(context, (index) => ({
        title: titleOf(context, rows[index]?.name ?? ""),
        lines: context.table.columns
          .map((each, at) => ({ color: colors[at], name: each.name, value: context.format(rows[index]?.values[at] ?? 0) }))
          .reverse(),
      })),
      series: context.table.columns.flatMap((each, index) => {
        const [low = [], high = []] = [edges[index], edges[index + 1]];
        const color = colors[index] ?? "";
        return [ribbon(x, low, high, color, 1), edge(each.name, x, high, context.color("--surface"))];
      }),
    },
  };
}

const LEGEND_ENTRIES = 12;

/** The largest causes; the table has them all. */
function legend(context: Context, colors: readonly string[]): LegendItem[] {
  const final = context.table.rows.at(-1)?.values ?? [];
  const shown = [...final.keys()].sort((a, b) => (final[b] ?? 0) - (final[a] ?? 0)).slice(0, LEGEND_ENTRIES);
  return shown.map((index) => ({
    name: context.table.columns[index]?.name ?? "",
    color: colors[index] ?? "",
    text: context.format(final[index] ?? 0),
  }));
}

/** Causes of one area share its colour, each a shade paler than the one before. */
function shades(context: Context): string[] {
  const seen = new Map<string, number>();
  return context.table.columns.map((each, index) => {
    const key = each.area ?? each.name;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return context.mix(context.series(each.area, index), Math.max(0.92 - before * 0.17, 0.3));
  });
}

/** Lower edges by column, each the sum of the columns before it; one more than there are columns. */
function cumulate(context: Context): number[][] {
  const edges = [context.table.rows.map(() => 0)];
  context.table.columns.forEach((_, index) => {
    edges.push(context.table.rows.map((row, at) => (edges[index]?.[at] ?? 0) + (row.values[index] ?? 0)));
  });
  return edges;
}

/** The thin gap between two causes, which also catches the pointer. */
function edge(name: string, x: readonly number[], y: readonly number[], color: string): object {
  return {
    name,
    type: "line",
    data: y.map((each, at) => [x[at], each]),
    symbol: "none",
    itemStyle: { color },
    lineStyle: { color, width: 1 },
  };
}
