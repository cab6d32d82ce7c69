package io.premortem.risk.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One difference between two versions of the knowledge base.
 *
 * @param part {@code indicator}, {@code cause}, {@code measure} or {@code grades}
 * @param kind {@code added}, {@code removed} or {@code changed}
 * @param text of the entry, in the later version where it has one
 * @param before what its numbers were; null unless a hazard changed
 * @param after what they are now; null as above
 */
public record KnowledgeChange(
    String part, String kind, String id, Text text, Interval before, Interval after) {

  /** All of them, by part, in the order of the later version, what is gone last. */
  public static List<KnowledgeChange> between(Knowledge earlier, Knowledge later) {
    List<KnowledgeChange> changes = new ArrayList<>();
    changes.addAll(
        of("indicator", earlier.indicators(), later.indicators(), Indicator::id, Indicator::text));
    changes.addAll(of("cause", earlier.causes(), later.causes(), Cause::id, Cause::name));
    changes.addAll(
        of(
            "measure",
            earlier.mitigations(),
            later.mitigations(),
            Mitigation::id,
            Mitigation::name));
    if (!earlier.grades().equals(later.grades())) {
      changes.add(
          new KnowledgeChange(
              "grades", "changed", "grades", new Text("Grades of evidence", "证据等级"), null, null));
    }
    return List.copyOf(changes);
  }

  private static <T> List<KnowledgeChange> of(
      String part,
      Stream<T> earlier,
      Stream<T> later,
      Function<T, String> id,
      Function<T, Text> text) {
    Map<String, T> gone = new LinkedHashMap<>();
    earlier.forEach(entry -> gone.put(id.apply(entry), entry));
    List<KnowledgeChange> changes = new ArrayList<>();
    later.forEach(
        entry -> {
          T before = gone.remove(id.apply(entry));
          if (before == null) {
            changes.add(change(part, "added", id.apply(entry), text.apply(entry), null, entry));
          } else if (!before.equals(entry)) {
            changes.add(change(part, "changed", id.apply(entry), text.apply(entry), before, entry));
          }
        });
    gone.forEach(
        (key, entry) -> changes.add(change(part, "removed", key, text.apply(entry), entry, null)));
    return changes;
  }

  private static KnowledgeChange change(
      String part, String kind, String id, Text text, Object before, Object after) {
    Interval was = before instanceof Cause cause ? cause.hazard() : null;
    Interval is = after instanceof Cause cause ? cause.hazard() : null;
    return new KnowledgeChange(part, kind, id, text, was, is);
  }
}
