package io.premortem.risk.valuation;

import io.premortem.risk.engine.Distribution;
import io.premortem.risk.knowledge.Interval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Figures measured from a ledger, copied: they stay when the data set goes. Per month, as 90 %
 * intervals; null is a figure that the ledger does not give.
 *
 * @param dataset id of the data set
 * @param name of the data set at that time
 * @param sha256 of its file
 * @param rules version of the ledger's rules
 * @param seed of its bootstrap
 * @param months how many whole months it rests on
 * @param last of them, as 2026-10
 * @param currency null when the ledger does not say it
 * @param openingCash after the last movement
 * @param revenue cash in, in the month to come; money of investors, lenders and grants apart
 * @param burn cash out, in the month to come
 * @param netBurn mean of the months: cash out less cash in
 */
public record Measured(
    UUID dataset,
    String name,
    String sha256,
    int rules,
    long seed,
    int months,
    String last,
    String currency,
    Double openingCash,
    Interval revenue,
    Interval revenueGrowth,
    Interval burn,
    Interval burnGrowth,
    Interval netBurn) {

  /**
   * The declared figures with the measured ones in their place. All cash out is in the measured
   * burn, the direct cost of revenue too, so the margin on revenue is 1.
   *
   * @param declared null while there are none
   */
  public Finance over(Finance declared) {
    Finance from =
        declared == null
            ? new Finance(currency, null, null, null, null, null, null, List.of())
            : declared;
    return new Finance(
        from.currency(),
        openingCash == null ? from.openingCash() : openingCash,
        distribution(revenue, from.revenue()),
        distribution(revenueGrowth, from.revenueGrowth()),
        Distribution.constant(1),
        distribution(burn, from.burn()),
        distribution(burnGrowth, from.burnGrowth()),
        from.raises());
  }

  /** Measured intervals by the name of the finance figure, only those that there are. */
  public Map<String, Interval> figures() {
    Map<String, Interval> all = new LinkedHashMap<>();
    all.put("openingCash", openingCash == null ? null : new Interval(openingCash, openingCash));
    all.put("revenue", revenue);
    all.put("revenueGrowth", revenueGrowth);
    all.put("burn", burn);
    all.put("burnGrowth", burnGrowth);
    all.put("netBurn", netBurn);
    all.values().removeIf(java.util.Objects::isNull);
    return all;
  }

  private static Distribution distribution(Interval measured, Distribution declared) {
    if (measured == null) {
      return declared;
    }
    return measured.low() == measured.high()
        ? Distribution.constant(measured.low())
        : Distribution.interval(measured.low(), measured.high());
  }
}
