package io.premortem.risk.compliance;

import java.util.Locale;

/**
 * One text in both languages of the product.
 *
 * @param en English
 * @param zh Simplified Chinese
 */
public record Wording(String en, String zh) {

  /** The text for a reader of this locale: Chinese for Chinese locales, else English. */
  public String in(Locale locale) {
    return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
  }
}
