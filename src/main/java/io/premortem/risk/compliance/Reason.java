package io.premortem.risk.compliance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An answer that decided a condition.
 *
 * @param question id
 * @param reply the part of the answer that counted: of several options, those that matched
 */
public record Reason(String question, Reply reply) {

  /** One for each question, in alphabetical order; matched options of one question join. */
  static List<Reason> joined(List<Reason> reasons) {
    Map<String, Reply> replies = new TreeMap<>();
    reasons.forEach(reason -> replies.merge(reason.question(), reason.reply(), Reason::join));
    return replies.entrySet().stream()
        .map(entry -> new Reason(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Reply join(Reply one, Reply other) {
    if (!(one instanceof Reply.Choices(Set<String> first)
        && other instanceof Reply.Choices(Set<String> second))) {
      return one;
    }
    Set<String> both = new TreeSet<>(first);
    both.addAll(second);
    return new Reply.Choices(both);
  }
}
