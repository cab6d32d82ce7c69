package io.premortem.risk.compute;

import io.premortem.risk.engine.Distribution;

/**
 * Serving a model month by month.
 *
 * @param context tokens that one sequence keeps in the cache
 * @param batch sequences served at once by a replica
 * @param tokensPerSecond that one GPU gives when busy
 * @param utilisation share of the paid time in which it is busy, 0 to 1
 * @param millionTokens served in month 1, millions
 * @param monthlyGrowth of the tokens, as a factor a month
 * @param price of one GPU-hour, in the plan's currency
 * @param alwaysOn whether at least one replica runs, and is paid, all the time
 */
public record ServingPlan(
    ModelShape model,
    Accelerator accelerator,
    Precision precision,
    int context,
    int batch,
    Range tokensPerSecond,
    Range utilisation,
    Range millionTokens,
    Range monthlyGrowth,
    Range price,
    boolean alwaysOn) {

  private static final double SECONDS = 3600;
  private static final double MILLION = 1e6;
  private static final int GRID = 32;

  /** The rest is for the runtime and fragments; judgement, and a usual setting. */
  private static final double USABLE_MEMORY = 0.9;

  public ServingPlan withPrice(Range newPrice) {
    return new ServingPlan(
        model,
        accelerator,
        precision,
        context,
        batch,
        tokensPerSecond,
        utilisation,
        millionTokens,
        monthlyGrowth,
        newPrice,
        alwaysOn);
  }

  /** Bytes of the weights. */
  public double weightBytes() {
    return model.parameters() * precision.weightBytes();
  }

  /** Keys and values of one token in all layers: 2 · layers · kv-heads · head-dim · bytes. */
  public double cacheBytesPerToken() {
    return 2.0 * model.layers() * model.kvHeads() * model.headDim() * precision.cacheBytes();
  }

  /** Bytes of a full cache. */
  public double cacheBytes() {
    return cacheBytesPerToken() * context * batch;
  }

  /** GPUs that hold one copy of the weights with a full cache. */
  public long gpusPerReplica() {
    double room = accelerator.memoryBytes() * USABLE_MEMORY;
    return (long) Math.ceil((weightBytes() + cacheBytes()) / room);
  }

  /** Tokens per second beyond which one GPU cannot go: a token takes 2 N FLOP. */
  public double mostTokensPerSecond() {
    return accelerator.peakFlops() * precision.speed() / (2 * model.parameters());
  }

  /** Money per million tokens: price / (tokens per second · 3600) · 10⁶ / utilisation. */
  public Range costPerMillion() {
    return price.scaled(MILLION / SECONDS).over(tokensPerSecond).over(utilisation);
  }

  /** GPUs the tokens of month 1 take on average. */
  public Range gpus() {
    return millionTokens
        .scaled(MILLION / (ComputePlan.HOURS_PER_MONTH * SECONDS))
        .over(tokensPerSecond)
        .over(utilisation);
  }

  /** Money per month for one replica that never stops. */
  public Range replicaCost() {
    return price.scaled(gpusPerReplica() * ComputePlan.HOURS_PER_MONTH);
  }

  /** Whether the replica that always runs, and not the tokens, decides the cost in the median. */
  public boolean floor() {
    return alwaysOn && gpus().median() < gpusPerReplica();
  }

  /**
   * Money in month 1: price times GPUs, of which a replica that always runs sets the least. By the
   * closed form where that does not matter, else by the quantiles of both.
   */
  public Distribution monthlyCost() {
    Range perGpu = price.scaled(ComputePlan.HOURS_PER_MONTH);
    if (!alwaysOn || gpus().low() >= gpusPerReplica()) {
      return perGpu.times(gpus()).distribution();
    }
    Distribution rent = perGpu.distribution();
    Distribution needed = gpus().distribution();
    double[] values = new double[GRID * GRID];
    for (int i = 0; i < GRID; i++) {
      for (int j = 0; j < GRID; j++) {
        double paid = Math.max(gpusPerReplica(), needed.quantile((j + 0.5) / GRID));
        values[i * GRID + j] = rent.quantile((i + 0.5) / GRID) * paid;
      }
    }
    return new Distribution.Empirical(values);
  }
}
