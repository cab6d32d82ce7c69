package io.premortem.risk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.premortem.risk.compute.ComputePlan;
import io.premortem.risk.compute.ModelShape;
import io.premortem.risk.compute.Range;
import io.premortem.risk.compute.ServingPlan;
import io.premortem.risk.compute.TrainingPlan;
import java.math.BigDecimal;
import java.math.MathContext;

/** Writes a compute plan as the JSON it is read from, with every default in its place. */
final class ComputeWriting {
  /** 1.1 − 1 is 0.1 again. */
  private static final MathContext DIGITS = new MathContext(12);

  private ComputeWriting() {}

  static ObjectNode write(ComputePlan plan) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("currency", plan.currency());
    ModelShape model = plan.training() == null ? plan.serving().model() : plan.training().model();
    node.putObject("model")
        .put("parameters", model.parameters())
        .put("layers", model.layers())
        .put("kvHeads", model.kvHeads())
        .put("headDim", model.headDim());
    if (plan.training() != null) {
      training(node.putObject("training"), plan.training());
    }
    if (plan.serving() != null) {
      serving(node.putObject("serving"), plan.serving()).put("onTop", plan.servingOnTop());
    }
    Range ratio = plan.yearlyPriceRatio();
    interval(node, "priceDecline", 1 - ratio.high(), 1 - ratio.low());
    return node;
  }

  private static void training(ObjectNode node, TrainingPlan plan) {
    node.put("tokens", plan.tokens())
        .put("accelerator", plan.accelerator().id())
        .put("gpus", plan.gpus());
    interval(node, "mfu", plan.mfu().low(), plan.mfu().high());
    interval(node, "overhead", plan.overhead().low() - 1, plan.overhead().high() - 1);
    interval(node, "pricePerHour", plan.price().low(), plan.price().high());
    node.put("sequence", plan.sequence()).put("microBatch", plan.microBatch());
  }

  private static ObjectNode serving(ObjectNode node, ServingPlan plan) {
    node.put("accelerator", plan.accelerator().id())
        .put("precision", ComputeJson.name(plan.precision()))
        .put("context", plan.context())
        .put("batch", plan.batch());
    interval(node, "tokensPerSecond", plan.tokensPerSecond().low(), plan.tokensPerSecond().high());
    interval(node, "utilisation", plan.utilisation().low(), plan.utilisation().high());
    interval(
        node, "millionTokensPerMonth", plan.millionTokens().low(), plan.millionTokens().high());
    interval(node, "growth", plan.monthlyGrowth().low() - 1, plan.monthlyGrowth().high() - 1);
    interval(node, "pricePerHour", plan.price().low(), plan.price().high());
    return node.put("alwaysOn", plan.alwaysOn());
  }

  private static void interval(ObjectNode node, String name, double low, double high) {
    node.putObject(name).put("low", rounded(low)).put("high", rounded(high));
  }

  private static double rounded(double value) {
    // −0 for none would read oddly.
    return new BigDecimal(value, DIGITS).doubleValue() + 0.0;
  }
}
