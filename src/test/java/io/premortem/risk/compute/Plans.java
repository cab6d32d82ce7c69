package io.premortem.risk.compute;

/** Plans to test with. */
final class Plans {
  static final Accelerator A100 =
      new Accelerator("a100", "A100", 312e12, 80e9, new Range(0.8, 3), null, "data sheet");
  static final Accelerator H100 =
      new Accelerator("h100", "H100", 989e12, 80e9, new Range(2, 5), null, "data sheet");
  static final ModelShape LLAMA_2_70B = new ModelShape(70e9, 80, 8, 128);

  private Plans() {}

  static TrainingPlan training(double parameters, double tokens, int gpus, Range mfu) {
    return new TrainingPlan(
        new ModelShape(parameters, 32, 8, 128),
        tokens,
        H100,
        gpus,
        mfu,
        new Range(1.1, 1.5),
        new Range(2, 5),
        4096,
        1);
  }

  static ServingPlan serving(Precision precision, Range millionTokens, boolean alwaysOn) {
    return new ServingPlan(
        LLAMA_2_70B,
        H100,
        precision,
        4096,
        16,
        Range.of(2000),
        Range.of(0.5),
        millionTokens,
        Range.of(1),
        Range.of(3.6),
        alwaysOn);
  }
}
