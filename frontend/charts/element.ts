import { BarChart, CustomChart, LineChart } from "echarts/charts";
import { GridComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { contextOf, type Draw, type LegendItem } from "./context";
import { readTable } from "./table";
import { describe } from "./words";

echarts.use([BarChart, CustomChart, LineChart, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

let printing = false;
let screenTheme: string | undefined;

/** Defines a custom element that draws the table inside it and folds the table away. */
export function defineChart(name: string, draw: Draw): void {
  if (!customElements.get(name)) customElements.define(name, chartClass(draw));
}

function chartClass(draw: Draw): CustomElementConstructor {
  return class extends HTMLElement {
    #canvas: HTMLDivElement | undefined;
    #legend: HTMLUListElement | undefined;
    #chart: echarts.Chart | undefined;
    #end = new AbortController();

    connectedCallback(): void {
      const table = this.querySelector("table");
      if (!table || this.#chart) return;
      this.querySelector("details")?.removeAttribute("open");
      this.#canvas = document.createElement("div");
      this.#canvas.className = "chart-canvas";
      this.#canvas.setAttribute("role", "img");
      this.#legend = document.createElement("ul");
      this.#legend.className = "chart-legend";
      this.prepend(this.#canvas, this.#legend);
      this.#chart = echarts.init(this.#canvas, null, { renderer: "svg" });
      this.#chart.on("finished", () => this.#scalable());
      this.#paint();
      this.#follow();
    }

    disconnectedCallback(): void {
      this.#end.abort();
      this.#chart?.dispose();
      this.#canvas?.remove();
      this.#legend?.remove();
      this.#chart = undefined;
      this.#end = new AbortController();
    }

    /** Redraws when the width, the theme or the data change. */
    #follow(): void {
      const { signal } = this.#end;
      const again = (): void => this.#paint();
      const size = new ResizeObserver(again);
      const theme = new MutationObserver(again);
      size.observe(this);
      theme.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme", "lang"] });
      matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again, { signal });
      document.addEventListener("pm-redraw", again, { signal });
      signal.addEventListener("abort", () => {
        size.disconnect();
        theme.disconnect();
      });
    }

    #paint(): void {
      const table = this.querySelector("table");
      const width = printing ? this.#paperWidth() : this.clientWidth;
      if (!table || !this.#chart || !this.#canvas || width === 0) return;
      const context = contextOf(this, readTable(table), width);
      const { option, height, legend = [] } = draw(context);
      this.#canvas.setAttribute("aria-label", describe(this.getAttribute("label") ?? "", context.table));
      this.#canvas.style.height = `${height}px`;
      this.#chart.resize({ width, height });
      this.#chart.setOption({ animation: false, textStyle: { fontFamily: context.font }, ...option }, true);
      this.#legend?.replaceChildren(...legend.map(legendEntry));
    }

    /** Width at which the text of a chart, scaled to its column of an A4 page, keeps its size. */
    #paperWidth(): number {
      return this.closest(".cols-2, .cols-3, .cols-4, .split") ? 320 : 640;
    }

    /** On paper the SVG scales to the column instead of keeping its pixels. */
    #scalable(): void {
      const svg = this.#canvas?.querySelector("svg");
      svg?.setAttribute("viewBox", `0 0 ${this.#chart?.getWidth()} ${this.#chart?.getHeight()}`);
    }
  };
}

function legendEntry(item: LegendItem): HTMLLIElement {
  const entry = document.createElement("li");
  const swatch = document.createElement("span");
  swatch.className = item.dashed ? "swatch swatch-dashed" : "swatch";
  swatch.style.setProperty("--swatch", item.color);
  entry.append(swatch, item.name);
  if (item.text) {
    const text = document.createElement("span");
    text.className = "ci";
    text.textContent = item.text;
    entry.append(" ", text);
  }
  return entry;
}

// Paper is light whatever the screen is.
addEventListener("beforeprint", () => {
  printing = true;
  screenTheme = document.documentElement.dataset["theme"];
  document.documentElement.dataset["theme"] = "light";
  document.dispatchEvent(new Event("pm-redraw"));
});
addEventListener("afterprint", () => {
  printing = false;
  document.documentElement.dataset["theme"] = screenTheme ?? "auto";
});
