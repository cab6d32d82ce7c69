package io.premortem.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Numbers and times as people read them, in the language of the request: {@code fmt:percent(x)}.
 */
@TemplateExtension(namespace = "fmt")
public final class Format {
  private static final String NOTHING = "–";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final String[] SIZES = {"B", "KB", "MB", "GB", "TB"};

  private Format() {}

  /** A share of 1 as whole percent: 0.583 is 58 %. */
  static String percent(Double share) {
    return percent(share, 0);
  }

  public static String percent(Double share, int decimals) {
    if (missing(share)) {
      return NOTHING;
    }
    // A space before the sign in English (ISO 31-0), none in Chinese (GB/T 15835).
    var sign = "zh".equals(locale().getLanguage()) ? "%" : " %";
    return number(share * 100, decimals) + sign;
  }

  /** A difference of shares as percentage points with its sign: 0.0123 is +1.2. */
  static String points(Double difference, int decimals) {
    if (missing(difference)) {
      return NOTHING;
    }
    // What rounding leaves is no change, and has no sign.
    boolean none = Math.abs(difference) < 0.5 * Math.pow(10, -decimals - 2);
    String sign = none ? "" : difference < 0 ? "−" : "+";
    return sign + number(none ? 0 : Math.abs(difference) * 100, decimals);
  }

  static String number(Number value) {
    return missing(value) ? NOTHING : NumberFormat.getInstance(locale()).format(value);
  }

  public static String number(Number value, int decimals) {
    if (missing(value)) {
      return NOTHING;
    }
    var format = NumberFormat.getInstance(locale());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    return format.format(value);
  }

  /** Four significant digits, whatever the size: for columns of unknown scale. */
  public static String significant(Number value) {
    if (missing(value)) {
      return NOTHING;
    }
    var format = (DecimalFormat) NumberFormat.getInstance(locale());
    double size = Math.abs(value.doubleValue());
    if (size != 0 && (size < 1e-4 || size >= 1e12)) {
      return String.format(Locale.ROOT, "%.3e", value.doubleValue());
    }
    int whole = size < 1 ? 0 : (int) Math.floor(Math.log10(size)) + 1;
    int leadingZeros = size > 0 && size < 1 ? (int) Math.floor(-Math.log10(size)) : 0;
    format.setMaximumFractionDigits(Math.max(0, 4 - whole + leadingZeros));
    return format.format(value);
  }

  public static String money(Number value, String currency) {
    return missing(value) ? NOTHING : number(value, 0) + " " + currency;
  }

  static String bytes(Long size) {
    if (missing(size)) {
      return NOTHING;
    }
    int unit = 0;
    double rest = size;
    while (rest >= 1000 && unit < SIZES.length - 1) {
      rest /= 1000;
      unit++;
    }
    return number(rest, unit == 0 || rest >= 100 ? 0 : 1) + " " + SIZES[unit];
  }

  static String date(Instant at) {
    return at == null ? NOTHING : DAY.format(at.atZone(VisitorProfile.zone()));
  }

  /** In the visitor's zone, with its distance from UTC: 2026-11-30 04:14 UTC+8. */
  public static String time(Instant at) {
    if (at == null) {
      return NOTHING;
    }
    var local = at.atZone(VisitorProfile.zone());
    return MINUTE.format(local) + " UTC" + distance(local.getOffset());
  }

  static String distance(ZoneOffset offset) {
    int minutes = Math.abs(offset.getTotalSeconds()) / 60;
    if (minutes == 0) {
      return "";
    }
    var sign = offset.getTotalSeconds() < 0 ? "−" : "+";
    var rest = minutes % 60 == 0 ? "" : ":%02d".formatted(minutes % 60);
    return sign + minutes / 60 + rest;
  }

  private static boolean missing(Number value) {
    return value == null || Double.isNaN(value.doubleValue());
  }

  private static Locale locale() {
    var container = Arc.container();
    return container != null && container.requestContext().isActive()
        ? container.instance(Language.class).get().locale()
        : Locale.ENGLISH;
  }
}
