package io.premortem.report;

import io.premortem.report.Report.Evidence;
import io.premortem.risk.Assessment;
import io.premortem.risk.compute.ComputePlan;
import io.premortem.risk.compute.Range;
import io.premortem.risk.compute.ServingPlan;
import io.premortem.risk.compute.TrainingPlan;
import io.premortem.risk.knowledge.Text;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The costs of a compute plan as evidence, with the arithmetic behind them. */
final class ComputeEvidence {
  private static final String AREA = "technology";
  private static final String BY = "compute-planner";
  private static final MathContext DIGITS = new MathContext(3);

  private ComputeEvidence() {}

  /** One for each cost that is in the simulation; none without a plan. */
  static List<Evidence> of(Assessment assessment) {
    ComputePlan plan = assessment.compute();
    List<Evidence> all = new ArrayList<>();
    if (plan != null && plan.training() != null) {
      all.add(
          evidence(
              ComputePlan.TRAINING,
              new Text("Training run, paid in month 1", "训练费用（第 1 个月支付）"),
              training(plan.training(), plan.currency())));
    }
    if (plan != null && plan.serving() != null && plan.servingOnTop()) {
      all.add(
          evidence(
              ComputePlan.SERVING,
              new Text("Serving cost a month, month 1", "推理服务月费用（第 1 个月）"),
              serving(plan.serving(), plan.currency())));
    }
    return all;
  }

  private static Evidence evidence(String id, Text text, Text answer) {
    return new Evidence(id, AREA, text, answer, "answered", BY, null, null);
  }

  private static Text training(TrainingPlan plan, String currency) {
    String cost = span(plan.cost(), 1) + " " + currency;
    String flops = "6 · %s · %s".formatted(plain(plan.model().parameters()), plain(plan.tokens()));
    String speed = plain(plan.accelerator().peakFlops()) + " FLOP/s";
    String mfu = span(plan.mfu(), 100);
    String overhead = span(plan.overhead(), 1);
    String price = span(plan.price(), 1) + " " + currency + "/h";
    return new Text(
        "%s = %s FLOP / (%s · MFU %s %% · 3600) · overhead %s · %s"
            .formatted(cost, flops, speed, mfu, overhead, price),
        "%s = %s FLOP /（%s · MFU %s%% · 3600）· 额外开销 %s · %s"
            .formatted(cost, flops, speed, mfu, overhead, price));
  }

  private static Text serving(ServingPlan plan, String currency) {
    var monthly = plan.monthlyCost();
    String cost =
        span(new Range(monthly.quantile(0.05), monthly.quantile(0.95)), 1) + " " + currency;
    String price = span(plan.price(), 1) + " " + currency + "/h";
    if (plan.floor()) {
      String gpus = span(plan.gpus(), 1);
      return new Text(
          "%s = max(%d GPU always on, %s GPU for the tokens) · 730.5 h · %s"
              .formatted(cost, plan.gpusPerReplica(), gpus, price),
          "%s = max（常开 %d 块 GPU，token 所需 %s 块）· 730.5 小时 · %s"
              .formatted(cost, plan.gpusPerReplica(), gpus, price));
    }
    String tokens = span(plan.millionTokens(), 1);
    String speed = span(plan.tokensPerSecond(), 1);
    String busy = span(plan.utilisation(), 100);
    return new Text(
        "%s = %s million tokens · %s / (%s tokens/s · 3600) · 10⁶ / busy %s %%"
            .formatted(cost, tokens, price, speed, busy),
        "%s = %s 百万 token · %s /（每秒 %s token · 3600）· 10⁶ / 利用率 %s%%"
            .formatted(cost, tokens, price, speed, busy));
  }

  private static String span(Range range, double unit) {
    String low = plain(range.low() * unit);
    String high = plain(range.high() * unit);
    return low.equals(high) ? low : low + "–" + high;
  }

  private static String plain(double value) {
    boolean plain = value < 1e9;
    var format =
        new DecimalFormat(
            plain ? "#,##0.####" : "0.##E0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(new BigDecimal(value).round(DIGITS));
  }
}
