package io.premortem.risk.pages;

import io.premortem.risk.compute.Accelerator;
import io.premortem.risk.compute.ComputeCost;
import io.premortem.risk.compute.ComputeCost.Fit;
import io.premortem.risk.compute.ComputePlan;
import io.premortem.risk.compute.Estimate;
import io.premortem.risk.compute.Precision;
import io.premortem.risk.compute.RunwayEaten;
import io.premortem.risk.compute.Sharding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The compute planner's page.
 *
 * @param path of the assessment
 * @param attached whether the assessment has a plan
 * @param state what the result below is: worked out, kept, or an example
 * @param result null when the form has errors
 */
record ComputeView(
    String name,
    String path,
    boolean attached,
    String state,
    ComputeForm form,
    List<String> currencies,
    List<Gpu> accelerators,
    Result result) {

  public List<String> precisions() {
    return List.of(Precision.values()).stream()
        .map(precision -> precision.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  public String currency() {
    return form.get("currency");
  }

  /**
   * @param source of the rent; null when it is judgement
   */
  record Gpu(String id, String name, String peak, String memory, String rent, String source) {
    static Gpu of(Accelerator known, ComputeText text) {
      var rent = known.dollarsPerHour();
      return new Gpu(
          known.id(),
          known.name(),
          text.number(known.peakFlops() / 1e12) + " TFLOP/s",
          text.bytes(known.memoryBytes()),
          text.number(rent.low()) + "–" + text.number(rent.high()),
          known.source());
    }
  }

  /** A number in words with its 90 % interval. */
  record Figure(String value, String interval) {}

  /**
   * @param training null when none is planned
   * @param serving null when none is planned
   * @param runway null while there are no figures to compare with
   */
  record Result(String currency, Training training, Serving serving, Runway runway) {}

  record Training(
      Figure cost,
      Figure hours,
      Figure months,
      String flops,
      String memory,
      List<Shard> sharding,
      String least,
      List<Later> later) {}

  /**
   * @param kind of the badge
   */
  record Shard(String name, String bytes, String fit, String kind) {}

  record Later(int months, double low, double median, double high) {}

  record Serving(
      Figure perMillion,
      Figure monthly,
      String monthlyNote,
      Figure gpus,
      String gpusNote,
      String weights,
      String cacheToken,
      String cache) {}

  record Runway(Figure eaten, String note) {}

  static Result result(
      ComputePlan plan, ComputeCost cost, Optional<RunwayEaten> runway, ComputeText text) {
    return new Result(
        plan.currency(),
        cost.training() == null ? null : training(cost.training(), text),
        cost.serving() == null ? null : serving(cost.serving(), text),
        runway.map(eaten -> runway(eaten, text)).orElse(null));
  }

  private static Training training(ComputeCost.Training cost, ComputeText text) {
    var messages = text.messages();
    return new Training(
        text.figure(cost.cost()),
        text.figure(cost.gpuHours()),
        text.figure(cost.months()),
        text.power(cost.flops()),
        messages.trainingMemoryNote(
            text.bytes(cost.stateBytes()),
            text.bytes(cost.activationBytes()),
            text.bytes(cost.recomputedBytes())),
        cost.sharding().stream().map(shard -> shard(shard, text)).toList(),
        cost.leastGpus() == 0
            ? messages.noGpus()
            : messages.leastGpus(text.number(cost.leastGpus())),
        cost.later().stream().map(ComputeView::later).toList());
  }

  private static Later later(ComputeCost.Later later) {
    Estimate cost = later.cost();
    return new Later(later.months(), cost.low(), cost.median(), cost.high());
  }

  private static Shard shard(ComputeCost.Shard shard, ComputeText text) {
    return new Shard(
        name(shard.sharding(), text.messages()),
        text.bytes(shard.stateBytes()),
        fit(shard.fit(), text.messages()),
        switch (shard.fit()) {
          case FITS -> "success";
          case RECOMPUTED -> "warning";
          case TOO_BIG -> "danger";
        });
  }

  private static String name(Sharding sharding, ComputeMessages messages) {
    return switch (sharding) {
      case NONE -> messages.shardingNone();
      case ZERO_1 -> messages.shardingZero1();
      case ZERO_2 -> messages.shardingZero2();
      case ZERO_3 -> messages.shardingZero3();
    };
  }

  private static String fit(Fit fit, ComputeMessages messages) {
    return switch (fit) {
      case FITS -> messages.fits();
      case RECOMPUTED -> messages.fitsRecomputed();
      case TOO_BIG -> messages.tooBig();
    };
  }

  private static Serving serving(ComputeCost.Serving cost, ComputeText text) {
    var messages = text.messages();
    return new Serving(
        text.figure(cost.costPerMillion()),
        text.figure(cost.monthlyCost()),
        cost.floor() ? messages.monthlyFloor() : messages.monthlyTokens(),
        text.figure(cost.gpus()),
        messages.gpusPaidNote(text.number(cost.gpusPerReplica())),
        text.bytes(cost.weightBytes()),
        text.bytes(cost.cacheBytesPerToken()),
        text.bytes(cost.cacheBytes()));
  }

  private static Runway runway(RunwayEaten eaten, ComputeText text) {
    return new Runway(
        text.figure(eaten.eaten()),
        text.messages()
            .eatenNote(text.number(eaten.before().median()), text.number(eaten.after().median())));
  }
}
