import { type Context, type Drawing } from "./context";
import { column, grid, timeLabel, titleOf, tooltip, valueAxis, xAxis, xs } from "./parts";

/** Several lines over one axis: loss and accuracy by epoch, ROC, calibration. The first column may be points in time. */
export function lines(context: Context): Drawing {
  const x = xs(context);
  const rows = context.table.rows;
  const whole = context.shares !== "none";
  const first = whole ? 0 : (x[0] ?? 0);
  const last = whole ? 1 : (x.at(-1) ?? 1);
  const times = context.table.times
    ? { type: "time", axisLabel: { color: context.color("--ink-3"), fontSize: 12, hideOverlap: true, formatter: timeLabel(last - first) } }
    : {};
  const percents = whole
    ? { axisLabel: { color: context.color("--ink-3"), fontSize: 12, hideOverlap: true, formatter: context.format } }
    : {};
  // Half a company or half an epoch is no place on the axis.
  const counts = !whole && !context.table.times && x.every(Number.isInteger) ? { minInterval: 1 } : {};
  const colors = context.table.columns.map((each, index) => context.series(each.area, index));
  return {
    height: context.narrow ? 220 : 260,
    legend: context.table.columns.map((each, index) => ({ name: each.name, color: colors[index] ?? "" })),
    option: {
      useUTC: true,
      grid: grid({ bottom: context.xLabel ? 24 : 4, right: 12 }),
      xAxis: xAxis(context, first, last, { splitNumber: context.narrow ? 4 : 8, ...counts, ...times, ...percents }),
      yAxis: valueAxis(context, whole ? { min: 0, max: 1 } : { scale: true }),
      tooltip: tooltip(context, (index) => ({
        title: titleOf(context, rows[index]?.name ?? ""),
        lines: context.table.columns.map((each, at) => ({ color: colors[at], name: each.name, value: rows[index]?.texts[at] ?? "" })),
      })),
      series: [
        ...context.table.columns.map((each, index) => ({
          name: each.name,
          type: "line",
          data: column(context, index).map((y, at) => [x[at], y]),
          showSymbol: rows.length < 12,
          symbol: "circle",
          symbolSize: 5,
          itemStyle: { color: colors[index] },
          lineStyle: { color: colors[index], width: 2 },
        })),
        ...(context.shares === "diagonal" ? [diagonal(context)] : []),
      ],
    },
  };
}

/** What guessing would give. */
function diagonal(context: Context): object {
  return {
    type: "line",
    silent: true,
    tooltip: { show: false },
    data: [[0, 0], [1, 1]],
    showSymbol: false,
    lineStyle: { color: context.color("--line-strong"), width: 1, type: "dashed" },
  };
}
