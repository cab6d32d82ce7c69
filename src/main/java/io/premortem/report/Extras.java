package io.premortem.report;

import java.util.List;
import java.util.Map;

/**
 * What a report tells beside the run itself.
 *
 * @param people names of the tenant's members, by subject
 * @param author subject of whoever runs it
 */
record Extras(
    Report.Moved moved,
    Report.Stress stress,
    List<Report.BestSet> budgets,
    List<Report.Misfit> misfits,
    Map<String, String> people,
    String author) {

  /** Null when it is nobody's name any more. */
  String name(String subject) {
    return subject == null ? null : people.get(subject);
  }
}
