import { type ChartTable } from "./table";

/** Everything a chart needs to know of its place: colours of the theme, words, formats, width. */
export interface Context {
  readonly table: ChartTable;
  readonly width: number;
  readonly narrow: boolean;
  readonly font: string;
  readonly xLabel: string;
  readonly unit: string;
  /** Whether both axes are shares of which the whole is shown, and whether chance is the diagonal. */
  readonly shares: "none" | "whole" | "diagonal";
  /** Resolves a token such as `--ink-3` to a colour of the theme in force. */
  color(token: string): string;
  /** A colour thinned with the surface it lies on; `share` 0..1 of the colour. */
  mix(color: string, share: number): string;
  /** Colour of an area, or of the n-th series where there is none. */
  series(area: string | undefined, index: number): string;
  /** A value as the reader's language writes it. */
  format(value: number): string;
}

/** What a chart draws: an ECharts option, its height, and the legend in HTML below it. */
export interface Drawing {
  readonly option: object;
  readonly height: number;
  readonly legend?: readonly LegendItem[];
}

export interface LegendItem {
  readonly name: string;
  readonly color: string;
  readonly dashed?: boolean;
  readonly text?: string;
}

export type Draw = (context: Context) => Drawing;

export function contextOf(element: HTMLElement, table: ChartTable, width: number): Context {
  const color = (token: string): string => resolved(element, `var(${token})`);
  return {
    table,
    width,
    narrow: width < 480,
    font: getComputedStyle(element).fontFamily,
    xLabel: element.getAttribute("x-label") ?? "",
    unit: element.getAttribute("unit") ?? "",
    shares: sharesOf(element),
    color,
    mix: (color, share) => resolved(element, `color-mix(in srgb, ${color} ${share * 100}%, var(--surface))`),
    series: (area, index) => color(area ? `--area-${area}` : `--series-${(index % 8) + 1}`),
    format: formatter(element.getAttribute("format") ?? "number"),
  };
}

function sharesOf(element: HTMLElement): Context["shares"] {
  const shares = element.getAttribute("shares");
  return shares === "whole" || shares === "diagonal" ? shares : "none";
}

/** `getPropertyValue` would give the unresolved `light-dark(…)`; a real property gives the colour. */
function resolved(element: HTMLElement, css: string): string {
  const probe = document.createElement("span");
  probe.style.color = css;
  element.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

function formatter(kind: string): (value: number) => string {
  const lang = document.documentElement.lang;
  const number = new Intl.NumberFormat(lang, { maximumSignificantDigits: 3 });
  const percent = new Intl.NumberFormat(lang, { maximumSignificantDigits: 2 });
  const money = new Intl.NumberFormat(lang, { notation: "compact", maximumSignificantDigits: 3 });
  const sign = lang.startsWith("zh") ? "%" : " %";
  if (kind === "percent") return (value) => percent.format(value * 100) + sign;
  return kind === "money" ? (value) => money.format(value) : (value) => number.format(value);
}
