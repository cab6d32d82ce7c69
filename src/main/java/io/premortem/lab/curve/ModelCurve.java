package io.premortem.lab.curve;

import io.premortem.lab.Model;
import io.premortem.lab.learn.scaling.LearningCurve;
import io.premortem.lab.learn.scaling.Prices;
import io.premortem.lab.learn.scaling.Verdict;
import java.time.Instant;
import java.util.UUID;

/** The learning curve of a model, and what data and life cost its company. */
public record ModelCurve(
    UUID id, Model model, LearningCurve curve, Prices prices, Instant createdAt) {
  public Verdict verdict() {
    return Verdict.of(curve, prices);
  }
}
