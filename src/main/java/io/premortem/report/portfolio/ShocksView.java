package io.premortem.report.portfolio;

import io.premortem.web.Format;
import io.premortem.web.Language;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All companies together, in the language of the reader.
 *
 * @param missing how many more must consent; while above 0 there is nothing else
 * @param expected number gone
 * @param spread standard deviation of it
 * @param cause null where no two companies share one
 */
record ShocksView(
    double coupling,
    int companies,
    int missing,
    List<Row> rows,
    double expected,
    double spread,
    double allAlive,
    double allAliveIndependent,
    String cause,
    String area,
    String causeNote) {

  /** Chance that at least {@code k} are gone. */
  record Row(int k, double coupled, double independent) {}

  static ShocksView of(Shocks shocks, double coupling, Language language) {
    if (shocks.missing() > 0) {
      return new ShocksView(
          coupling, shocks.companies(), shocks.missing(), List.of(), 0, 0, 0, 0, null, null, null);
    }
    var lead = shocks.cause();
    return new ShocksView(
        coupling,
        shocks.companies(),
        0,
        IntStream.rangeClosed(1, shocks.companies())
            .mapToObj(k -> new Row(k, shocks.coupled().atLeast(k), shocks.independent().atLeast(k)))
            .toList(),
        shocks.independent().mean(),
        Math.sqrt(shocks.coupled().variance()),
        shocks.coupled().exactly()[0],
        shocks.independent().exactly()[0],
        lead == null ? null : lead.name().in(language.locale()),
        lead == null ? null : lead.area(),
        lead == null
            ? null
            : language
                .messages(PortfolioMessages.class)
                .leadingNote(Format.number(lead.expected(), 2), lead.companies()));
  }
}
