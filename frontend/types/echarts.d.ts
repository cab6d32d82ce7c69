// The little of ECharts that we call; its own types need a node_modules, which a clean clone has not.
declare module "echarts/core" {
  export interface Chart {
    setOption(option: object, replace?: boolean): void;
    resize(size?: { width?: number; height?: number }): void;
    getWidth(): number;
    getHeight(): number;
    on(event: "finished", handler: () => void): void;
    dispose(): void;
  }
  export function init(element: HTMLElement, theme: null, options: { renderer: "svg" }): Chart;
  export function use(modules: readonly unknown[]): void;
}
declare module "echarts/charts" {
  export const LineChart: unknown;
  export const BarChart: unknown;
  export const CustomChart: unknown;
}
declare module "echarts/components" {
  export const GridComponent: unknown;
  export const TooltipComponent: unknown;
  export const MarkLineComponent: unknown;
}
declare module "echarts/renderers" {
  export const SVGRenderer: unknown;
}
