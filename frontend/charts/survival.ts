import { type Context, type Drawing, type LegendItem } from "./context";
import { column, grid, monthStep, ribbon, titleOf, tooltip, valueAxis, xAxis, xs } from "./parts";
import { bandLabel, medianLabel } from "./words";

/** Survival curve with its 90 % band; further columns are thin dashed comparisons. */
export function survival(context: Context): Drawing {
  const x = xs(context);
  const [p, low, high] = [column(context, 0), column(context, 1), column(context, 2)];
  const accent = context.color("--accent");
  const last = x.at(-1) ?? 0;
  const banded = low.some((value) => value !== null);
  const others = context.table.columns.slice(3);
  return {
    height: context.narrow ? 240 : 300,
    legend: legend(context, banded),
    option: {
      grid: grid({ bottom: context.xLabel ? 24 : 4, right: 12 }),
      xAxis: xAxis(context, x[0] ?? 0, last, { interval: monthStep(last, context.narrow) }),
      yAxis: valueAxis(context, { min: 0, max: 1, interval: 0.25 }),
      tooltip: tooltip(context, (index) => ({
        title: titleOf(context, context.table.rows[index]?.name ?? ""),
        lines: context.table.columns.map((each, at) => ({
          color: at === 0 ? accent : at > 2 ? context.series(undefined, at - 2) : undefined,
          name: each.name,
          value: value(context, index, at),
        })),
      })),
      series: [
        ...(banded ? [ribbon(x, low.map(zero), high.map(zero), accent, 0.16)] : []),
        ...others.map((_, at) => comparison(x, column(context, at + 3), context.series(undefined, at + 1))),
        {
          type: "line",
          data: points(x, p),
          showSymbol: false,
          lineStyle: { color: accent, width: 2.5 },
          itemStyle: { color: accent },
          markLine: median(context, x, p),
          z: 5,
        },
      ],
    },
  };
}

function zero(value: number | null): number {
  return value ?? 0;
}

function value(context: Context, row: number, at: number): string {
  const each = context.table.rows[row]?.values[at];
  return each === null || each === undefined ? "–" : context.format(each);
}

function points(x: readonly number[], y: readonly (number | null)[]): (number | null)[][] {
  return x.map((each, index) => [each, y[index] ?? null]);
}

function comparison(x: readonly number[], y: readonly (number | null)[], color: string): object {
  return { type: "line", data: points(x, y), showSymbol: false, itemStyle: { color }, lineStyle: { color, width: 1.5, type: [5, 4] } };
}

/** The month at which half are dead, drawn down to the axis. */
function median(context: Context, x: readonly number[], p: readonly (number | null)[]): object | undefined {
  const at = p.findIndex((each) => each !== null && each <= 0.5);
  if (at < 1) return undefined;
  const [x0, x1, p0, p1] = [x[at - 1] ?? 0, x[at] ?? 0, p[at - 1] ?? 1, p[at] ?? 0.5];
  const month = x0 + ((p0 - 0.5) / Math.max(p0 - p1, 1e-9)) * (x1 - x0);
  const late = month > ((x.at(-1) ?? 0) + (x[0] ?? 0)) / 2;
  return {
    silent: true,
    symbol: ["circle", "none"],
    symbolSize: 7,
    lineStyle: { color: context.color("--ink-2"), type: "solid", width: 1 },
    itemStyle: { color: context.color("--ink-2") },
    label: {
      position: "start",
      formatter: medianLabel(Math.round(month)),
      color: context.color("--ink-2"),
      fontSize: 12,
      align: late ? "right" : "left",
      verticalAlign: late ? "top" : "bottom",
      offset: late ? [-8, 8] : [8, -4],
      textBorderColor: context.color("--surface"),
      textBorderWidth: 3,
    },
    data: [[{ coord: [month, 0.5] }, { coord: [month, 0] }]],
  };
}

function legend(context: Context, banded: boolean): LegendItem[] {
  const [first, , , ...others] = context.table.columns;
  const items: LegendItem[] = [{ name: first?.name ?? "", color: context.color("--accent") }];
  if (banded) items.push({ name: bandLabel(), color: context.mix(context.color("--accent"), 0.22) });
  others.forEach((each, at) => items.push({ name: each.name, color: context.series(undefined, at + 1), dashed: true }));
  return items;
}
