package io.premortem.identity;

import java.time.ZoneId;

/**
 * What a person chose, on every device; null where nothing was chosen.
 *
 * @param language {@code en} or {@code zh-CN}
 * @param currency ISO 4217
 * @param zone for times on pages
 */
public record Profile(String language, String currency, ZoneId zone) {
  public static final Profile NOTHING = new Profile(null, null, null);

  public Profile withLanguage(String chosen) {
    return new Profile(chosen, currency, zone);
  }
}
