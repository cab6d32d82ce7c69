package io.premortem.dataset.privacy.detect;

import java.util.List;

/**
 * A column that holds personal data or secrets.
 *
 * @param column its name
 * @param kind as {@link PersonalKind#id} writes it
 * @param hits rows with a match
 * @param share hits among the rows that have a value, 0 to 1
 * @param named whether the column's name says so too
 * @param embedded whether matches stand within longer texts
 * @param examples at most three, masked
 */
public record PrivacyFinding(
    String column,
    String kind,
    long hits,
    double share,
    boolean named,
    boolean embedded,
    List<String> examples) {

  public PrivacyFinding {
    examples = List.copyOf(examples);
  }
}
