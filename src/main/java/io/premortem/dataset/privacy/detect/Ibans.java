package io.premortem.dataset.privacy.detect;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bank accounts (ISO 13616): country, its length (SWIFT IBAN registry), remainder 1 modulo 97. */
final class Ibans implements Detector {

  /** In one piece, or in groups of four as it is printed. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![0-9A-Za-z])([A-Za-z]{2}[0-9]{2}(?:[0-9A-Za-z]{11,30}"
              + "|(?:[ -][0-9A-Za-z]{4}){2,7}(?:[ -][0-9A-Za-z]{1,3})?))(?![0-9A-Za-z])");

  private static final String LENGTHS =
      "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27"
          + " DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21"
          + " HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27"
          + " MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24"
          + " RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22"
          + " VG24 XK20 YE30";

  private static final Map<String, Integer> LENGTH = new HashMap<>();

  static {
    for (String entry : LENGTHS.split(" ")) {
      LENGTH.put(entry.substring(0, 2), Integer.valueOf(entry.substring(2)));
    }
  }

  @Override
  public Match find(String text) {
    if (text.length() < 15) {
      return null;
    }
    Matcher matcher = NUMBER.matcher(text);
    Match best = null;
    while (matcher.find()) {
      best = Match.stronger(best, match(matcher));
    }
    return best;
  }

  private static Match match(Matcher found) {
    String iban = found.group(1).replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
    Integer length = LENGTH.get(iban.substring(0, 2));
    if (length == null) {
      return null;
    }
    var valid = length == iban.length() && Digits.mod97(iban);
    return new Match(found.start(1), found.end(1), valid ? Strength.LIKELY : Strength.REFUTED);
  }
}
