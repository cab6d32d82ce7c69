package io.premortem.risk;

import com.fasterxml.jackson.databind.JsonNode;
import io.premortem.risk.compute.Accelerator;
import io.premortem.risk.compute.ComputePlan;
import io.premortem.risk.compute.ModelShape;
import io.premortem.risk.compute.Precision;
import io.premortem.risk.compute.Range;
import io.premortem.risk.compute.ServingPlan;
import io.premortem.risk.compute.TrainingPlan;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads a compute plan from JSON; what may be left out has a default, marked as judgement. */
final class ComputeJson {
  /** Large runs reach 30 to 50 % of the peak; judgement. */
  static final Range MFU = new Range(0.3, 0.5);

  /** A tenth to a half more for failed runs, restarts and trial runs; judgement. */
  static final Range OVERHEAD = new Range(1.1, 1.5);

  /** Requests come in waves; judgement. */
  static final Range UTILISATION = new Range(0.2, 0.6);

  /** Rents fell by a third a year from 2024 to 2026, committed prices rose; judgement. */
  static final Range YEARLY_PRICE_RATIO = new Range(0.55, 1);

  static final int SEQUENCE = 4096;
  static final int BATCH = 16;

  private static final double MONEY = 1e15;
  private static final double PRICE_MIN = 1e-3;
  private static final double PRICE_MAX = 1e6;
  private static final Set<String> FIELDS =
      Set.of("currency", "model", "training", "serving", "priceDecline");
  private static final Map<String, Set<String>> PARTS =
      Map.of(
          "model",
          Set.of("parameters", "layers", "kvHeads", "headDim"),
          "training",
          Set.of(
              "tokens",
              "accelerator",
              "gpus",
              "mfu",
              "overhead",
              "pricePerHour",
              "sequence",
              "microBatch"),
          "serving",
          Set.of(
              "accelerator",
              "precision",
              "context",
              "batch",
              "tokensPerSecond",
              "utilisation",
              "millionTokensPerMonth",
              "growth",
              "pricePerHour",
              "alwaysOn",
              "onTop"));

  private final PlanFields fields;
  private final JsonNode body;
  private final Accelerators accelerators;
  private final Map<String, Double> unitsPerDollar;

  private ComputeJson(
      JsonNode body, Accelerators accelerators, Map<String, Double> unitsPerDollar) {
    this.fields = new PlanFields(body);
    this.body = body;
    this.accelerators = accelerators;
    this.unitsPerDollar = unitsPerDollar;
  }

  static ComputePlans.Reading read(
      JsonNode body, Accelerators accelerators, Map<String, Double> unitsPerDollar) {
    var json = new ComputeJson(body, accelerators, unitsPerDollar);
    var plan = json.plan();
    return new ComputePlans.Reading(plan, json.fields.violations());
  }

  private ComputePlan plan() {
    fields.unknown("", body, FIELDS);
    PARTS.forEach((part, known) -> fields.unknown(part + ".", fields.node(part), known));
    String currency = currency();
    ModelShape model = model();
    TrainingPlan training = fields.has("training") ? training(model, currency) : null;
    ServingPlan serving = fields.has("serving") ? serving(model, currency) : null;
    if (training == null && serving == null) {
      fields.add(
          "training.tokens",
          "Plan a training run, serving, or both: give the tokens of one.",
          "请计划训练、推理服务或两者：至少填写一项的 token 数。");
    }
    return new ComputePlan(
        currency,
        training,
        serving,
        fields.less("priceDecline", -1, 0.95, YEARLY_PRICE_RATIO),
        fields.flag("serving.onTop", true));
  }

  private String currency() {
    String currency = fields.has("currency") ? fields.node("currency").asText() : "USD";
    if (unitsPerDollar.containsKey(currency)) {
      return currency;
    }
    String list = String.join(", ", new TreeSet<>(unitsPerDollar.keySet()));
    fields.add(
        "currency",
        "Is not a currency known here; use one of: " + list + ".",
        "不是可用的货币代码；请使用：" + list + "。");
    return "USD";
  }

  private ModelShape model() {
    return new ModelShape(
        fields.number("model.parameters", 1e6, 1e14),
        fields.integer("model.layers", 1, 1000),
        fields.integer("model.kvHeads", 1, 1024),
        fields.integer("model.headDim", 8, 1024));
  }

  private TrainingPlan training(ModelShape model, String currency) {
    Accelerator accelerator = accelerator("training.accelerator");
    var plan =
        new TrainingPlan(
            model,
            fields.number("training.tokens", 1e6, 1e15),
            accelerator,
            fields.integer("training.gpus", 1, 1_000_000),
            fields.range("training.mfu", 0.01, 1, MFU),
            fields.more("training.overhead", 0, 10, OVERHEAD),
            price("training.pricePerHour", accelerator, currency),
            fields.integer("training.sequence", 1, 10_000_000, SEQUENCE),
            fields.integer("training.microBatch", 1, 4096, 1));
    if (plan.cost().high() > MONEY) {
      fields.add(
          "training.tokens",
          "The run would cost more money than there is; check parameters and tokens.",
          "该训练的费用超出了现实范围；请检查参数量和 token 数。");
    }
    return plan;
  }

  private ServingPlan serving(ModelShape model, String currency) {
    Accelerator accelerator = accelerator("serving.accelerator");
    var plan =
        new ServingPlan(
            model,
            accelerator,
            precision(),
            fields.integer("serving.context", 1, 10_000_000, SEQUENCE),
            fields.integer("serving.batch", 1, 100_000, BATCH),
            fields.range("serving.tokensPerSecond", 0.01, 1e9),
            fields.range("serving.utilisation", 0.001, 1, UTILISATION),
            fields.range("serving.millionTokensPerMonth", 1e-6, 1e9),
            fields.more("serving.growth", -0.5, 1, Range.of(1)),
            price("serving.pricePerHour", accelerator, currency),
            fields.flag("serving.alwaysOn", true));
    if (plan.tokensPerSecond().high() > plan.mostTokensPerSecond()) {
      String most = PlanFields.plain(Math.floor(plan.mostTokensPerSecond()));
      fields.add(
          "serving.tokensPerSecond",
          "One such GPU cannot give more than "
              + most
              + ", as each token takes two operations per parameter.",
          "这种 GPU 每秒最多 " + most + " 个 token，因为每个 token 对每个参数需两次运算。");
    }
    if (plan.monthlyCost().quantile(0.95) > MONEY) {
      fields.add(
          "serving.millionTokensPerMonth",
          "Serving would cost more money than there is; check tokens and throughput.",
          "推理费用超出了现实范围；请检查 token 数和吞吐量。");
    }
    return plan;
  }

  private Range price(String path, Accelerator accelerator, String currency) {
    Range usual = accelerator.dollarsPerHour().scaled(unitsPerDollar.get(currency));
    return fields.range(path, PRICE_MIN, PRICE_MAX, usual);
  }

  private Accelerator accelerator(String path) {
    var usual = accelerators.all().getFirst();
    if (!fields.has(path)) {
      return usual;
    }
    var found = accelerators.find(fields.node(path).asText());
    if (found.isEmpty()) {
      String ids =
          accelerators.all().stream().map(Accelerator::id).collect(Collectors.joining(", "));
      fields.add(path, "Must be one of: " + ids + ".", "必须是以下之一：" + ids + "。");
    }
    return found.orElse(usual);
  }

  private Precision precision() {
    String path = "serving.precision";
    if (!fields.has(path)) {
      return Precision.BF16;
    }
    String given = fields.node(path).asText();
    var found =
        Arrays.stream(Precision.values())
            .filter(precision -> name(precision).equals(given))
            .findFirst();
    if (found.isEmpty()) {
      fields.add(path, "Must be one of: bf16, fp8, int4.", "必须是以下之一：bf16、fp8、int4。");
    }
    return found.orElse(Precision.BF16);
  }

  static String name(Precision precision) {
    return precision.name().toLowerCase(Locale.ROOT);
  }
}
