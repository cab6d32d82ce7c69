package io.premortem.report;

import io.premortem.report.Report.Stress;
import io.premortem.risk.engine.Simulation;
import io.premortem.risk.knowledge.Cause;
import io.premortem.risk.knowledge.Indicator;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.knowledge.Text;
import io.premortem.risk.stress.PlausibleDeath;
import io.premortem.risk.stress.Shock;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The most plausible way to die, told with dates, early signs and tripwires. */
final class StressText {
  private static final DateTimeFormatter EN =
      DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("yyyy年M月", Locale.CHINA);

  private final Knowledge knowledge;
  private final Simulation simulation;
  private final String currency;
  private final LocalDate start;

  /**
   * @param start first day of month 1
   */
  StressText(Knowledge knowledge, Simulation simulation, String currency, LocalDate start) {
    this.knowledge = knowledge;
    this.simulation = simulation;
    this.currency = currency;
    this.start = start;
  }

  Stress of(PlausibleDeath death) {
    List<Shock> shocks = death.shocks() == null ? List.of() : death.shocks();
    return new Stress(
        death.tolerance(),
        death.plausibility(),
        death.survival(),
        shocks.stream().map(shock -> new Stress.Step(step(shock), shock.plausibility())).toList(),
        story(death),
        signs(shocks),
        tripwires(death));
  }

  private Text story(PlausibleDeath death) {
    int months = simulation.horizonMonths();
    String tolerance = percent(death.tolerance());
    if (death.shocks() == null) {
      return new Text(
          "No set of up to three shocks that was looked at brings survival over %d months below %s %%."
              .formatted(months, tolerance),
          "在所考察的至多三个冲击的组合中，没有一组使 %d 个月的存活概率低于 %s%%。".formatted(months, tolerance));
    }
    if (death.shocks().isEmpty()) {
      return new Text(
          "It needs no shock: as things are, %s %% are alive in %d months, fewer than %s %%."
              .formatted(percent(death.base()), months, tolerance),
          "不需要任何冲击：按现状，%d 个月后的存活概率为 %s%%，已低于 %s%%。"
              .formatted(months, percent(death.base()), tolerance));
    }
    return new Text(
        "%s. The chance of that is %s %%; then %s %% are alive in %d months instead of %s %%."
            .formatted(
                joined(death.shocks(), Text::en, "; then "),
                percent(death.plausibility()),
                percent(death.survival()),
                months,
                percent(death.base())),
        "%s。上述情形发生的概率为 %s%%；届时 %d 个月后的存活概率为 %s%%，而非 %s%%。"
            .formatted(
                joined(death.shocks(), Text::zh, "；随后"),
                percent(death.plausibility()),
                months,
                percent(death.survival()),
                percent(death.base())));
  }

  private String joined(List<Shock> shocks, Function<Text, String> language, String comma) {
    return shocks.stream()
        .sorted(Comparator.comparingInt(StressText::month))
        .map(shock -> language.apply(step(shock)))
        .collect(Collectors.joining(comma));
  }

  private static int month(Shock shock) {
    return shock instanceof Shock.Strike strike ? strike.from() : 0;
  }

  private Text step(Shock shock) {
    return switch (shock) {
      case Shock.Strike(String cause, int from, int to, double _) -> {
        Text name = knowledge.cause(cause).map(Cause::name).orElse(new Text(cause, cause));
        LocalDate first = start.plusMonths(from - 1L);
        LocalDate last = start.plusMonths(to - 1L);
        yield new Text(
            "%s strikes between %s and %s (months %d–%d)"
                .formatted(name.en(), EN.format(first), EN.format(last), from, to),
            "%s至%s之间（第 %d–%d 个月）发生：%s"
                .formatted(ZH.format(first), ZH.format(last), from, to, name.zh()));
      }
      case Shock.RaiseFails(String raise, double _) ->
          new Text("The raise “" + raise + "” does not close", "融资“" + raise + "”未能完成");
      case Shock.Tail(String flow, double level, double _) -> tail(flow, level);
    };
  }

  private Text tail(String flow, double level) {
    String money = money(level);
    return switch (flow) {
      case "revenue" ->
          new Text(
              "What revenue leaves turns out at " + money + " a month or less",
              "收入所余每月只有 " + money + " 或更少");
      case "burn" ->
          new Text(
              "Spending turns out at " + money + " a month or more", "支出每月达到 " + money + " 或更多");
      default ->
          new Text(
              "“" + flow + "” turns out at " + money + " a month", "“" + flow + "”每月达到 " + money);
    };
  }

  /** The questions whose answers move the hazards of the causes in the set. */
  private List<Text> signs(List<Shock> shocks) {
    List<String> causes =
        shocks.stream()
            .filter(Shock.Strike.class::isInstance)
            .map(shock -> ((Shock.Strike) shock).cause())
            .toList();
    return knowledge
        .indicators()
        .filter(indicator -> indicator.causes().stream().anyMatch(causes::contains))
        .map(Indicator::text)
        .toList();
  }

  private List<Text> tripwires(PlausibleDeath death) {
    List<Text> wires = new ArrayList<>();
    String tolerance = percent(death.tolerance());
    if (death.leastCash() != null) {
      String cash = money(death.leastCash());
      wires.add(
          new Text(
              "Cash in the bank today below %s: survival is under %s %%".formatted(cash, tolerance),
              "今天的账上现金低于 %s：存活概率低于 %s%%".formatted(cash, tolerance)));
    }
    if (death.mostBurn() != null) {
      double spending =
          simulation.flows().stream()
              .filter(flow -> flow.sign() < 0)
              .mapToDouble(flow -> flow.monthly().mean())
              .sum();
      String burn = money(death.mostBurn() * spending);
      wires.add(
          new Text(
              "Spending above %s a month: survival is under %s %%".formatted(burn, tolerance),
              "每月支出高于 %s：存活概率低于 %s%%".formatted(burn, tolerance)));
    }
    return wires;
  }

  private String money(double value) {
    var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return currency + " " + format.format(rounded(value));
  }

  /** Three figures: the simulation knows no more. */
  private static double rounded(double value) {
    if (value == 0) {
      return 0;
    }
    double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 2);
    return Math.round(value / unit) * unit;
  }

  private static String percent(double share) {
    double value = 100 * share;
    var format =
        new DecimalFormat(value < 10 ? "0.#" : "0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return value > 0 && value < 0.1 ? "<0.1" : format.format(value);
  }
}
