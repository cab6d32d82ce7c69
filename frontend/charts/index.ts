import { bars } from "./bars";
import { defineChart } from "./element";
import { histogram } from "./histogram";
import { incidence } from "./incidence";
import { lines } from "./lines";
import { heat, matrix } from "./matrix";
import { survival } from "./survival";

defineChart("pm-survival", survival);
defineChart("pm-incidence", incidence);
defineChart("pm-bars", bars);
defineChart("pm-histogram", histogram);
defineChart("pm-lines", lines);
defineChart("pm-matrix", matrix);
defineChart("pm-heat", heat);
