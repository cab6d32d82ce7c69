package io.premortem.risk.knowledge;

import java.util.Locale;

/**
 * One text in both languages of the product.
 *
 * @param en English
 * @param zh Simplified Chinese
 */
public record Text(String en, String zh) {

  /** The text for a reader of this locale: Chinese for Chinese locales, else English. */
  public String in(Locale locale) {
    return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
  }
}
