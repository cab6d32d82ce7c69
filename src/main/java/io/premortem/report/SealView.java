package io.premortem.report;

import io.premortem.report.disclosure.Section;
import io.premortem.report.disclosure.ShownReport;
import io.premortem.report.seal.Bundle;
import io.premortem.report.seal.Part;
import io.premortem.web.Language;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * The seal of a report as its page shows it.
 *
 * @param href of the sealed file
 * @param closed what is not shown, by its hash
 */
record SealView(String root, int number, Instant createdAt, String href, List<Closed> closed) {

  record Closed(String section, String hash) {}

  /** For people of the tenant. */
  static SealView whole(String root, Report report, String path) {
    return new SealView(
        root, report.number(), report.createdAt(), path + "/sealed.json", List.of());
  }

  /** For a reader outside. */
  static SealView of(Bundle bundle, ShownReport shown, String path, Language language) {
    var names = new SectionNames(language);
    var closed =
        Arrays.stream(Section.values())
            .filter(section -> !shown.shows(section))
            .map(section -> new Closed(names.of(section), hash(bundle, section, shown)))
            .toList();
    var report = shown.report();
    String href = path + "/sealed.json?snapshot=" + report.number();
    return new SealView(bundle.root(), report.number(), report.createdAt(), href, closed);
  }

  private static String hash(Bundle bundle, Section section, ShownReport shown) {
    String name = shown.disclosure().part(section);
    return bundle.parts().stream()
        .filter(part -> part.name().equals(name))
        .map(Part::hash)
        .findFirst()
        .orElse("–");
  }
}
