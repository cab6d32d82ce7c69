package io.premortem.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.premortem.report.disclosure.Amounts;
import io.premortem.report.disclosure.Disclosure;
import io.premortem.report.disclosure.Section;
import io.premortem.report.disclosure.ShownReport;
import io.premortem.report.seal.Trees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is sealed of a report: a cover, and each section; where amounts of money can stand in it, in
 * all three forms, so that a reader of bands holds something sealed as well. Pure.
 */
final class SealContents {
  /** Which report it is; always shown. */
  static final String COVER = "cover";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private SealContents() {}

  /**
   * Trees of JSON by the name of their part, in the order of the leaves.
   *
   * @param inputs as they are kept with the report
   */
  static Map<String, Object> of(Report report, Object inputs) {
    var contents = new LinkedHashMap<String, Object>();
    contents.put(COVER, cover(report));
    Map<Amounts, Map<String, Object>> forms = new TreeMap<>();
    for (Amounts amounts : Amounts.values()) {
      var whole = new Disclosure(Section.all(), amounts);
      forms.put(amounts, tree(ShownReport.of(report, whole).report()));
    }
    for (Section section : Section.values()) {
      List<Amounts> ways = section.amounts() ? List.of(Amounts.values()) : List.of(Amounts.EXACT);
      for (Amounts amounts : ways) {
        String name = new Disclosure(Set.of(section), amounts).part(section);
        contents.put(
            name, section == Section.INPUTS ? inputs : content(section, forms.get(amounts)));
      }
    }
    return contents;
  }

  private static Map<String, Object> cover(Report report) {
    var cover = new TreeMap<String, Object>();
    cover.put("id", report.id().toString());
    cover.put("number", report.number());
    cover.put("assessment", report.assessment().name());
    cover.put("createdAt", report.createdAt().toString());
    cover.put("currency", report.currency());
    return cover;
  }

  private static Object content(Section section, Map<String, Object> report) {
    return switch (section) {
      case CAUSES -> causes(report, Set.of("answers", "base", "factors"), false);
      case ANSWERS -> causes(report, Set.of("id", "answers", "base", "factors"), true);
      case EVIDENCE -> {
        var content = members(section, report);
        content.put("obligations", map(report.get("provenance")).get("obligations"));
        content.put("datasets", datasets(report));
        yield content;
      }
      case PROVENANCE -> {
        var content = new TreeMap<>(map(report.get("provenance")));
        content.remove("obligations");
        yield content;
      }
      default -> members(section, report);
    };
  }

  /** Of each cause these members alone, or all others. */
  private static Object causes(Map<String, Object> report, Set<String> names, boolean keep) {
    List<Object> causes = new ArrayList<>();
    for (Object cause : (List<?>) report.get("causes")) {
      var kept = new TreeMap<>(map(cause));
      kept.keySet().removeIf(name -> names.contains(name) != keep);
      causes.add(kept);
    }
    return causes;
  }

  /** Name and SHA-256 of each data set that figures were measured from. */
  private static Object datasets(Map<String, Object> report) {
    return ((List<?>) report.get("evidence"))
        .stream()
            .map(row -> map(row).get("dataset"))
            .filter(row -> row != null)
            .distinct()
            .toList();
  }

  private static Map<String, Object> members(Section section, Map<String, Object> report) {
    var content = new TreeMap<String, Object>();
    section.members().forEach(name -> content.put(name, report.get(name)));
    return content;
  }

  /** A record as a tree of JSON. */
  static Map<String, Object> tree(Object value) {
    return map(Trees.sealable(JSON.convertValue(value, Object.class)));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object tree) {
    return (Map<String, Object>) tree;
  }
}
