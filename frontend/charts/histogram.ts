import { type Context, type Drawing } from "./context";
import { grid, timeLabel, tipElement, valueAxis, xAxis } from "./parts";

interface Shape {
  coord(point: readonly [number, number]): [number, number];
  value(dimension: number): number;
}

/** Histogram from rows of bin start, bin end, count. Starts and ends may be points in time. */
export function histogram(context: Context): Drawing {
  const data = context.table.rows.map((row) => [row.position ?? 0, row.values[0] ?? 0, row.values[1] ?? 0]);
  const first = data[0]?.[0] ?? 0;
  const last = data.at(-1)?.[1] ?? 1;
  const color = context.color("--accent");
  const number = new Intl.NumberFormat(document.documentElement.lang, { notation: "compact" });
  const { times } = context.table;
  const formatter = times ? timeLabel(last - first) : (x: number) => number.format(x);
  const axis = { type: times ? "time" : "value", axisLabel: { color: context.color("--ink-3"), fontSize: 12, hideOverlap: true, formatter } };
  return {
    height: context.narrow ? 160 : 180,
    option: {
      useUTC: true,
      grid: grid({ bottom: context.xLabel ? 24 : 4 }),
      xAxis: xAxis(context, first, last, axis),
      yAxis: valueAxis(context, { min: 0, splitNumber: 3, minInterval: 1, axisLabel: { color: context.color("--ink-3"), fontSize: 12 } }),
      tooltip: {
        trigger: "item",
        className: "chart-tip",
        confine: true,
        transitionDuration: 0,
        formatter: (point: { dataIndex: number }) => tip(context, point.dataIndex),
      },
      series: [
        {
          type: "custom",
          encode: { x: [0, 1], y: 2 },
          data,
          renderItem: (_: unknown, api: Shape) => {
            const [x0, y] = api.coord([api.value(0), api.value(2)]);
            const [x1, base] = api.coord([api.value(1), 0]);
            return { type: "rect", shape: { x: x0 + 0.5, y, width: Math.max(x1 - x0 - 1, 1), height: base - y }, style: { fill: color } };
          },
        },
      ],
    },
  };
}

function tip(context: Context, index: number): HTMLElement {
  const row = context.table.rows[index];
  const name = context.table.columns.at(-1)?.name ?? "";
  return tipElement(`${row?.name ?? ""} – ${row?.texts[0] ?? ""}`, [{ color: undefined, name, value: row?.texts.at(-1) ?? "" }]);
}
