import { type Context, type Drawing } from "./context";
import { grid, tipElement } from "./parts";

interface Shape {
  coord(point: readonly [number, number]): [number, number];
  size(extent: readonly [number, number]): [number, number];
  value(dimension: number): number;
}

/** Up to so many columns a cell has room for its number. */
const LEGIBLE = 14;

/** Heat map of a square or oblong table; the shade is the share of the row. */
export function matrix(context: Context): Drawing {
  return draw(context, cells(context));
}

/** Heat map of values from −1 to 1; the shade is the size, the second colour says negative. */
export function heat(context: Context): Drawing {
  const values = context.table.rows.flatMap((row, y) =>
    row.values.map((each, x) => [x, y, each ?? 0, Math.min(1, Math.abs(each ?? 0))]),
  );
  return draw(context, values);
}

function draw(context: Context, data: number[][]): Drawing {
  const { rows, columns } = context.table;
  const category = (names: readonly string[], overrides: object): object => ({
    type: "category",
    data: names,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      color: context.color("--ink-2"),
      fontSize: 12,
      interval: names.length > LEGIBLE ? "auto" : 0,
      overflow: "truncate",
      width: context.narrow ? 60 : 110,
    },
    ...overrides,
  });
  return {
    height: Math.min(Math.max(rows.length * 36, 140), columns.length > LEGIBLE ? 720 : 460) + 36,
    option: {
      grid: grid({ right: 4 }),
      xAxis: category(columns.map((each) => each.name), { position: "top" }),
      yAxis: category(rows.map((row) => row.name), { inverse: true }),
      tooltip: {
        trigger: "item",
        className: "chart-tip",
        confine: true,
        transitionDuration: 0,
        formatter: (point: { value: readonly number[] }) => tip(context, point.value),
      },
      series: [{ type: "custom", data, encode: { x: 0, y: 1 }, renderItem: cell(context) }],
    },
  };
}

function cells(context: Context): number[][] {
  return context.table.rows.flatMap((row, y) => {
    const total = row.values.reduce<number>((sum, each) => sum + Math.abs(each ?? 0), 0) || 1;
    return row.values.map((each, x) => [x, y, each ?? 0, Math.abs(each ?? 0) / total]);
  });
}

function cell(context: Context): (_: unknown, api: Shape) => object {
  const [accent, negative] = [context.color("--accent"), context.color("--series-2")];
  const [on, ink, empty] = [context.color("--on-accent"), context.color("--ink"), context.color("--sunken")];
  return (_, api) => {
    const [x, y] = api.coord([api.value(0), api.value(1)]);
    const [width, height] = api.size([1, 1]);
    const share = api.value(3);
    const shape = { x: x - width / 2 + 1, y: y - height / 2 + 1, width: width - 2, height: height - 2, r: 2 };
    const legible = context.table.columns.length <= LEGIBLE;
    const text = legible ? (context.table.rows[api.value(1)]?.texts[api.value(0)] ?? "") : "";
    return {
      type: "group",
      children: [
        { type: "rect", shape, style: { fill: empty } },
        { type: "rect", shape, style: { fill: api.value(2) < 0 ? negative : accent, opacity: share } },
        { type: "text", silent: true, style: { text, x, y, fill: share > 0.5 ? on : ink, align: "center", verticalAlign: "middle", font: `13px ${context.font}` } },
      ],
    };
  };
}

function tip(context: Context, [x = 0, y = 0]: readonly number[]): HTMLElement {
  const row = context.table.rows[y];
  const line = { color: undefined, name: context.table.columns[x]?.name ?? "", value: row?.texts[x] ?? "" };
  return tipElement(row?.name ?? "", [line]);
}
