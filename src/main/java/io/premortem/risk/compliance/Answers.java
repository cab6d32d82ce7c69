package io.premortem.risk.compliance;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a company has answered.
 *
 * @param replies by question id; a question that is absent has not been answered
 */
public record Answers(Map<String, Reply> replies) {
  public static final Answers NONE = new Answers(Map.of());

  public Answers {
    replies = java.util.Collections.unmodifiableMap(new TreeMap<>(replies));
  }

  public Optional<Reply> to(String question) {
    return Optional.ofNullable(replies.get(question));
  }

  public boolean isEmpty() {
    return replies.isEmpty();
  }
}
