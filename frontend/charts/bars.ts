import { type Context, type Drawing } from "./context";
import { grid, tipElement, valueAxis } from "./parts";

interface Shape {
  coord(point: readonly [number, number]): [number, number];
  value(dimension: number): number;
}

const ROW = 34;

/** Horizontal bars, one a row, with a whisker from low to high and the figure at the end. */
export function bars(context: Context): Drawing {
  const rows = context.table.rows;
  const colors = rows.map((row) => (row.area ? context.series(row.area, 0) : context.color("--accent")));
  const label = Math.min(context.width * (context.narrow ? 0.4 : 0.34), widest(context) + 2);
  return {
    height: rows.length * ROW + 30,
    option: {
      grid: grid({ right: context.narrow ? 44 : 56, top: 4 }),
      xAxis: valueAxis(context, { min: (range: { min: number }) => Math.min(0, range.min), splitNumber: context.narrow ? 3 : 5 }),
      yAxis: {
        type: "category",
        inverse: true,
        data: rows.map((row) => row.name),
        axisLabel: { color: context.color("--ink"), fontSize: 13, width: label, overflow: "break", lineHeight: 15, interval: 0 },
        axisLine: { show: true, lineStyle: { color: context.color("--line-strong") } },
        axisTick: { show: false },
      },
      tooltip: {
        trigger: "item",
        className: "chart-tip",
        confine: true,
        transitionDuration: 0,
        formatter: (point: { dataIndex: number }) => tip(context, point.dataIndex),
      },
      series: [
        {
          type: "bar",
          barWidth: 14,
          data: rows.map((row, index) => ({ value: row.values[0] ?? 0, itemStyle: { color: colors[index], borderRadius: 2 } })),
        },
        whiskers(context),
      ],
    },
  };
}

/** Width of the longest name, so that the axis takes no more than it needs. */
function widest(context: Context): number {
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return 160;
  pen.font = `13px ${context.font}`;
  return Math.max(0, ...context.table.rows.map((row) => pen.measureText(row.name).width));
}

function tip(context: Context, index: number): HTMLElement {
  const row = context.table.rows[index];
  const lines = context.table.columns.map((each, at) => ({ color: undefined, name: each.name, value: row?.texts[at] ?? "" }));
  return tipElement(row?.name ?? "", lines);
}

/** The figure stands to the right of whichever reaches further, bar or whisker. */
function whiskers(context: Context): object {
  const ink = context.color("--ink");
  const style = { stroke: ink, lineWidth: 1.25, fill: undefined };
  return {
    type: "custom",
    z: 5,
    silent: true,
    encode: { x: [1, 2, 3], y: 0 },
    data: context.table.rows.map((row, index) => {
      const value = row.values[0] ?? 0;
      return [index, value, row.values[1] ?? value, row.values[2] ?? value];
    }),
    renderItem: (_: unknown, api: Shape) => {
      const at = api.value(0);
      const [left, y] = api.coord([api.value(2), at]);
      const [right] = api.coord([Math.max(api.value(3), api.value(1), 0), at]);
      const [high] = api.coord([api.value(3), at]);
      const line = (x1: number, y1: number, x2: number, y2: number): object => ({ type: "line", shape: { x1, y1, x2, y2 }, style });
      const text = context.table.rows[at]?.texts[0] ?? "";
      const figure = {
        type: "text",
        style: { text, x: right + 8, y, fill: ink, font: `600 13px ${context.font}`, verticalAlign: "middle" },
      };
      if (high - left < 1) return { type: "group", children: [figure] };
      return { type: "group", children: [line(left, y, high, y), line(left, y - 4, left, y + 4), line(high, y - 4, high, y + 4), figure] };
    },
  };
}
