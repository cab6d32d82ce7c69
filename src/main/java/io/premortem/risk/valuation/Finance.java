package io.premortem.risk.valuation;

import io.premortem.risk.engine.Distribution;
import io.premortem.risk.engine.Raise;
import java.util.List;

/**
 * The money of a company, per month and in one currency.
 *
 * @param currency ISO 4217 code; null means USD
 * @param openingCash money at the start of month 1, at least 0; required
 * @param revenue in month 1, before any cost; required
 * @param revenueGrowth per month, compound; null means 0
 * @param grossMargin share of revenue left after the direct cost of serving it, at most 1; null
 *     means: as the answers say, else 1
 * @param burn cash costs in month 1 other than the direct cost of revenue; required
 * @param burnGrowth per month, compound; null means 0
 * @param raises planned financing rounds; null means none
 */
public record Finance(
    String currency,
    Double openingCash,
    Distribution revenue,
    Distribution revenueGrowth,
    Distribution grossMargin,
    Distribution burn,
    Distribution burnGrowth,
    List<Raise> raises) {

  public static final String DEFAULT_CURRENCY = "USD";

  public Finance {
    currency = currency == null ? DEFAULT_CURRENCY : currency;
    raises = raises == null ? List.of() : List.copyOf(raises);
  }
}
