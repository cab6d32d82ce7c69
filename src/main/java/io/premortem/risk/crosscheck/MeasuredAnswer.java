package io.premortem.risk.crosscheck;

import io.premortem.risk.TakenAnswer;
import io.premortem.risk.knowledge.Text;
import io.premortem.risk.valuation.Answer;
import io.premortem.risk.valuation.Evidence;
import java.time.LocalDate;

/**
 * An answer that a part of the product computed from data.
 *
 * @param asOf the day that the data speak of
 * @param source the data set; null when it took several
 * @param found what it comes from, in words
 */
public record MeasuredAnswer(
    String indicator, Answer answer, LocalDate asOf, Evidence.Origin source, Text found) {

  TakenAnswer toTaken() {
    return new TakenAnswer(indicator, answer, asOf, source, found.en());
  }
}
