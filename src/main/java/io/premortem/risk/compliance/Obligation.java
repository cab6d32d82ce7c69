package io.premortem.risk.compliance;

import java.time.LocalDate;
import java.util.List;

/**
 * Something a law asks for.
 *
 * @param law id
 * @param article where it stands, such as {@code Art. 50(1)}
 * @param todo what to do
 * @param effective first day in force
 * @param deferral a later day for some; null for none
 * @param when whom it binds
 * @param source where law, date and fine were taken from
 * @param note what is doubtful or judged; null for nothing
 * @param pressures what it does to hazards while it is open; none for a voluntary one
 * @param askedBy id of the indicator that asks for the same and multiplies the same hazards; null
 *     for none
 */
public record Obligation(
    String id,
    String law,
    String article,
    Wording title,
    Wording todo,
    LocalDate effective,
    Deferral deferral,
    Condition when,
    Fine fine,
    Source source,
    Confidence confidence,
    Wording note,
    List<Contribution> pressures,
    String askedBy) {

  public Obligation {
    pressures = List.copyOf(pressures);
  }

  /** How sure law, article and date are. */
  public enum Confidence {
    CERTAIN,
    /** Sources agree, with an open point. */
    LIKELY,
    /** Sources disagree, or the rule may change before or after it takes effect. */
    DOUBTFUL
  }

  /** A later first day for those whom the condition holds for. */
  public record Deferral(Condition when, LocalDate effective) {}

  /**
   * @param text the whole of it
   * @param amount highest fixed amount; null when the law gives none
   * @param currency of the amount, ISO 4217; null without one
   * @param turnoverPercent highest share of yearly turnover, percent; null when the law gives none
   */
  public record Fine(Wording text, Double amount, String currency, Double turnoverPercent) {}

  /**
   * @param citation law and date
   */
  public record Source(String citation, String url) {}

  /**
   * @param cause id
   * @param multiplier of its hazard while this obligation alone is open
   * @param judgement whether the multiplier is judgement
   */
  public record Contribution(String cause, Factor multiplier, boolean judgement) {}
}
