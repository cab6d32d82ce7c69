import { type Context, type Drawing } from "./context";
import { grid, monthStep, ribbon, titleOf, tooltip, valueAxis, xAxis, xs } from "./parts";

/** Cumulative incidence by cause, stacked: the height of the stack is the chance of being dead. */
export function incidence(context: Context): Drawing {
  const x = xs(context);
  const last = x.at(-1) ?? 0;
  const rows = context.table.rows;
  const colors = context.table.columns.map((each, index) => context.series(each.area, index));
  const final = rows.at(-1);
  const edges = cumulate(context);
  const total = edges.at(-1)?.at(-1) ?? 0;
  return {
    height: context.narrow ? 240 : 300,
    legend: context.table.columns.map((each, index) => ({
      name: each.name,
      color: colors[index] ?? "",
      text: context.format(final?.values[index] ?? 0),
    })),
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
        return [ribbon(x, low, high, color, 0.9), edge(each.name, x, high, context.color("--surface"))];
      }),
    },
  };
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
