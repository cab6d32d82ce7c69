package io.premortem.risk.crosscheck;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.premortem.risk.knowledge.Text;
import java.time.Instant;

/**
 * Something in an assessment that does not fit its evidence.
 *
 * @param key of this one, the same as long as it stands
 * @param severity {@code blocking}, {@code warning} or {@code note}
 * @param text what does not fit
 * @param remedy what to mend
 * @param place where to mend it: a path under the assessment
 * @param facts what it was found from; an explanation holds for these alone
 * @param explained null while nobody has explained it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contradiction(
    String key,
    String severity,
    Text text,
    Text remedy,
    String place,
    String facts,
    Explanation explained) {

  /** Why it stands nevertheless, for the readers of the report. */
  public record Explanation(String reason, String by, Instant at) {}

  /** Whether it keeps the report from being shared. */
  public boolean blocks() {
    return severity.equals("blocking") && explained == null;
  }

  Contradiction with(Explanation explanation) {
    return new Contradiction(key, severity, text, remedy, place, facts, explanation);
  }
}
