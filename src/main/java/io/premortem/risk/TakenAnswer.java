package io.premortem.risk;

import io.premortem.risk.valuation.Answer;
import io.premortem.risk.valuation.Evidence;
import java.time.LocalDate;

/**
 * An answer that a part of the product measured, to be taken over as it is.
 *
 * @param asOf the day that the data speak of
 * @param source the data set; null when it took several
 * @param note what it was measured from
 */
public record TakenAnswer(
    String indicator, Answer answer, LocalDate asOf, Evidence.Origin source, String note) {}
