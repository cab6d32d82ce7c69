package io.premortem.risk.valuation;

import io.premortem.risk.knowledge.Text;

/**
 * Something wrong with the input.
 *
 * @param field path of the value, such as {@code finance.burn.low}
 * @param message what is wrong and how to mend it
 */
public record Violation(String field, Text message) {

  public static Violation of(String field, String en, String zh) {
    return new Violation(field, new Text(en, zh));
  }
}
