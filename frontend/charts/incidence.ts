import { type Context, type Drawing } from "./context";
import { column, grid, monthStep, titleOf, tooltip, valueAxis, xAxis, xs } from "./parts";

/** Cumulative incidence by cause, stacked: the height of the stack is the chance of being dead. */
export function incidence(context: Context): Drawing {
  const x = xs(context);
  const last = x.at(-1) ?? 0;
  const rows = context.table.rows;
  const colors = context.table.columns.map((each, index) => context.series(each.area, index));
  const final = rows.at(-1);
  const total = (final?.values ?? []).reduce<number>((sum, each) => sum + (each ?? 0), 0);
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
      series: context.table.columns.map((each, index) => ({
        name: each.name,
        type: "line",
        stack: "all",
        data: column(context, index).map((y, at) => [x[at], y ?? 0]),
        showSymbol: false,
        itemStyle: { color: colors[index] },
        lineStyle: { color: context.color("--surface"), width: 1 },
        areaStyle: { color: colors[index], opacity: 0.88 },
      })),
    },
  };
}
