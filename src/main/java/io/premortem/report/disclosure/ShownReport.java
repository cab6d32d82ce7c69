package io.premortem.report.disclosure;

import io.premortem.report.Report;
import io.premortem.risk.knowledge.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A report as one reader may see it. What is hidden is not in it.
 *
 * @param areaNames by id, in the order of the report; names are no secret
 * @param causes by id, for sections that name causes where the causes themselves are hidden
 */
public record ShownReport(
    Report report, Disclosure disclosure, Map<String, Text> areaNames, Map<String, Named> causes) {

  /** A cause without anything that was found of it. */
  public record Named(Text name, String area) {}

  /** The whole of it, for people of the tenant. */
  public static ShownReport whole(Report report) {
    return of(report, Disclosure.ALL);
  }

  public static ShownReport of(Report report, Disclosure disclosure) {
    Report softened = new AmountRedaction(report, disclosure.amounts()).report();
    return new ShownReport(
        SectionRedaction.of(softened, disclosure),
        disclosure,
        areaNames(softened),
        softened.causes().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Report.CauseShare::id, cause -> new Named(cause.name(), cause.area()))));
  }

  /** Names of a report's areas by id, in its order. */
  public static Map<String, Text> areaNames(Report report) {
    var names = new LinkedHashMap<String, Text>();
    report.areas().forEach(area -> names.put(area.id(), area.name()));
    return Collections.unmodifiableMap(names);
  }

  public boolean shows(Section section) {
    return disclosure.shows(section);
  }
}
