import "./style/tokens.css";
import "./style/base.css";
import "./style/frame.css";
import "./style/controls.css";
import "./style/content.css";
import "./style/public.css";
import "./style/print.css";

import htmx from "htmx.org";
import { enhanceConfirm } from "./confirm";
import { enhanceCopy } from "./copy";
import { followCurrency } from "./currency";
import { enhanceDialogs } from "./dialogs";
import { enhanceFileDrops } from "./filedrop";
import { enhanceMenus } from "./menus";
import { enhancePrint } from "./print";
import { tellReading } from "./reading";
import { enhanceSliders } from "./sliders";
import { enhanceUploads } from "./upload";

// The page's meta tag says the same; said twice because a page without it would break the CSP.
Object.assign(htmx.config, { includeIndicatorStyles: false, allowEval: false, selfRequestsOnly: true });

enhanceMenus();
enhanceDialogs();
enhanceConfirm();
enhancePrint();
followCurrency();
tellReading();
htmx.onLoad(enhance);
document.addEventListener("premortem:replaced", (event) => {
  if (!(event instanceof CustomEvent) || !(event.detail instanceof Element)) return;
  htmx.process(event.detail);
  enhance(event.detail);
});

function enhance(part: Element): void {
  enhanceFileDrops(part);
  enhanceCopy(part);
  enhanceSliders(part);
  enhanceUploads(part);
}
