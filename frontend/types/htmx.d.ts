// The little of htmx that we call; its own types need a node_modules, which a clean clone has not.
declare module "htmx.org" {
  const htmx: {
    config: Record<string, unknown>;
    onLoad(callback: (element: Element) => void): void;
    process(element: Element): void;
  };
  export default htmx;
}
