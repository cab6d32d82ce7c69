import { type Context } from "./context";

/** Axes, grid and tooltip in the hand of the house. */
export function grid(overrides: object = {}): object {
  return { left: 4, right: 16, top: 12, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel", ...overrides };
}

export function valueAxis(context: Context, overrides: object = {}): object {
  return {
    type: "value",
    splitNumber: 4,
    axisLabel: { color: context.color("--ink-3"), fontSize: 12, formatter: context.format },
    splitLine: { lineStyle: { color: context.color("--line") } },
    axisLine: { show: false },
    axisTick: { show: false },
    ...overrides,
  };
}

export function xAxis(context: Context, min: number, max: number, overrides: object = {}): object {
  return {
    type: "value",
    min,
    max,
    name: context.xLabel,
    nameLocation: "middle",
    nameGap: 26,
    nameTextStyle: { color: context.color("--ink-3"), fontSize: 12 },
    splitLine: { show: false },
    axisLabel: { color: context.color("--ink-3"), fontSize: 12, showMaxLabel: true, hideOverlap: true },
    axisLine: { show: true, onZero: false, lineStyle: { color: context.color("--line-strong") } },
    axisTick: { show: true, lineStyle: { color: context.color("--line-strong") }, length: 4 },
    ...overrides,
  };
}

/** Whole steps of months: years where there are years. */
export function monthStep(months: number, narrow: boolean): number {
  if (months > 36) return 12;
  if (months > 18) return narrow ? 12 : 6;
  return months > 8 ? 3 : 1;
}

export interface TipLine {
  readonly color: string | undefined;
  readonly name: string;
  readonly value: string;
}

/** A tooltip over an axis. The formatter returns an element: HTML text with styles would break the CSP. */
export function tooltip(context: Context, lines: (index: number) => { title: string; lines: readonly TipLine[] }): object {
  return {
    trigger: "axis",
    className: "chart-tip",
    confine: true,
    transitionDuration: 0,
    axisPointer: { lineStyle: { color: context.color("--line-strong"), type: "solid" } },
    formatter: (points: readonly { dataIndex: number; seriesType: string }[]) => {
      const tip = lines(points.find((point) => point.seriesType === "line")?.dataIndex ?? 0);
      return tipElement(tip.title, tip.lines);
    },
  };
}

export function tipElement(title: string, lines: readonly TipLine[]): HTMLElement {
  const box = document.createElement("div");
  const head = document.createElement("div");
  const table = document.createElement("table");
  head.className = "tip-title";
  head.textContent = title;
  for (const line of lines) {
    const row = table.insertRow();
    const name = document.createElement("th");
    if (line.color) {
      const swatch = document.createElement("span");
      swatch.className = "swatch";
      swatch.style.setProperty("--swatch", line.color);
      name.append(swatch);
    }
    name.append(line.name);
    row.append(name);
    row.insertCell().textContent = line.value;
  }
  box.append(head, table);
  return box;
}

interface Shape {
  coord(point: readonly [number, number]): [number, number];
}

/** A filled ribbon between two curves. ECharts stacks only over a category axis, and months may be uneven. */
export function ribbon(x: readonly number[], low: readonly number[], high: readonly number[], color: string, opacity: number): object {
  return {
    type: "custom",
    silent: true,
    tooltip: { show: false },
    // The two corners make the axes see the extent of the ribbon.
    data: [[x[0] ?? 0, Math.min(...low), x.at(-1) ?? 0, Math.max(...high)]],
    encode: { x: [0, 2], y: [1, 3] },
    renderItem: (_: unknown, api: Shape) => {
      const upper = x.map((each, index) => api.coord([each, high[index] ?? 0]));
      const lower = x.map((each, index) => api.coord([each, low[index] ?? 0])).reverse();
      return { type: "polygon", shape: { points: [...upper, ...lower] }, style: { fill: color, opacity } };
    },
  };
}

/** "Month 12" or just "12". */
export function titleOf(context: Context, name: string): string {
  return context.xLabel ? `${context.xLabel} ${name}` : name;
}

export function column(context: Context, index: number): (number | null)[] {
  return context.table.rows.map((row) => row.values[index] ?? null);
}

/** The first column as numbers, or the position where it is text. */
export function xs(context: Context): number[] {
  return context.table.rows.map((row, index) => row.position ?? index);
}

const DAY = 86_400_000;

/** As much of ISO 8601 as tells neighbouring labels apart: years, months, days or minutes. */
export function timeLabel(span: number): (at: number) => string {
  const [from, to] = span > 3 * 365 * DAY ? [0, 4] : span > 120 * DAY ? [0, 7] : span > 3 * DAY ? [0, 10] : [11, 16];
  return (at) => new Date(at).toISOString().slice(from, to);
}
