package io.premortem.report;

import io.premortem.risk.engine.Simulation;
import io.premortem.risk.engine.SimulationResult;
import io.premortem.risk.engine.SimulationResult.SurvivalPoint;
import io.premortem.risk.knowledge.Text;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The result in one sentence. */
final class HeadlineText {
  /** Below this chance of death no end is worth naming. */
  private static final double NEGLIGIBLE = 0.005;

  private final SimulationResult result;
  private final Function<String, Text> names;

  /**
   * @param names of the causes, by id
   */
  HeadlineText(SimulationResult result, Function<String, Text> names) {
    this.result = result;
    this.names = names;
  }

  Text text() {
    SurvivalPoint end = result.survival().getLast();
    String p = percent(end.p());
    String band = percent(end.low()) + "–" + percent(end.high());
    Text ending = ending(end);
    return new Text(
        "%s %% [%s %%] alive in %d months%s.".formatted(p, band, end.month(), ending.en()),
        "%d 个月后存活的概率为 %s%%［%s%%］%s。".formatted(end.month(), p, band, ending.zh()));
  }

  private Text ending(SurvivalPoint end) {
    Optional<Map.Entry<String, double[]>> likeliest = largest(result.incidence());
    if (1 - end.p() < NEGLIGIBLE || likeliest.isEmpty()) {
      return new Text("; no likely end in sight", "；没有明显的致命原因");
    }
    String cause = likeliest.get().getKey();
    int month = middle(likeliest.get().getValue());
    Text name = names.apply(cause);
    Text driver = Simulation.CASH_OUT.equals(cause) ? driver() : new Text("", "");
    return new Text(
        "; likeliest end: %s around month %d%s".formatted(lower(name.en()), month, driver.en()),
        "；最可能的结局：约第 %d 个月，%s%s".formatted(month, name.zh(), driver.zh()));
  }

  private Text driver() {
    return largest(result.cashRoots())
        .map(
            root ->
                root.getKey().equals("plan")
                    ? new Text(
                        ", because spending outruns income even without a blow", "，即使没有意外，支出也超过收入")
                    : driven(names.apply(root.getKey())))
        .orElse(new Text("", ""));
  }

  private static Text driven(Text name) {
    return new Text(", driven above all by this: " + lower(name.en()), "，首要推手是：" + name.zh());
  }

  private static Optional<Map.Entry<String, double[]>> largest(Map<String, double[]> byMonth) {
    return byMonth.entrySet().stream()
        .max(Comparator.comparingDouble(entry -> last(entry.getValue())));
  }

  /** The month by which half of these deaths have happened. */
  private static int middle(double[] incidence) {
    int month = 0;
    while (incidence[month] < last(incidence) / 2) {
      month++;
    }
    return month;
  }

  static double last(double[] values) {
    return values[values.length - 1];
  }

  private static String percent(double share) {
    return Long.toString(Math.round(share * 100));
  }

  private static String lower(String sentence) {
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
