package io.premortem.risk.pages;

import io.premortem.risk.compute.Estimate;
import io.premortem.risk.compute.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers of the compute planner in words: three digits, whatever the size. */
record ComputeText(ComputeMessages messages, Locale locale) {
  private static final MathContext DIGITS = new MathContext(3);
  private static final String[] BYTES = {"B", "KB", "MB", "GB", "TB", "PB"};
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  ComputeView.Figure figure(Estimate estimate) {
    return new ComputeView.Figure(number(estimate.median()), span(estimate.low(), estimate.high()));
  }

  String span(Range range) {
    return span(range.low(), range.high());
  }

  private String span(double low, double high) {
    String from = number(low);
    String to = number(high);
    return from.equals(to) ? "" : from + "–" + to;
  }

  String number(double value) {
    if (Double.isInfinite(value)) {
      return messages.noEnd();
    }
    var rounded = new BigDecimal(value).round(DIGITS);
    var format = NumberFormat.getInstance(locale);
    format.setMaximumFractionDigits(Math.max(0, rounded.stripTrailingZeros().scale()));
    return format.format(rounded);
  }

  /** 3.15 × 10²³. */
  String power(double value) {
    int exponent = (int) Math.floor(Math.log10(value));
    var raised = new StringBuilder();
    for (char digit : String.valueOf(exponent).toCharArray()) {
      raised.append(SUPERSCRIPTS.charAt(digit - '0'));
    }
    return number(value / Math.pow(10, exponent)) + " × 10" + raised;
  }

  /** Decimal units, as GPUs are sold by them. */
  String bytes(double value) {
    int unit = 0;
    double rest = value;
    while (rest >= 1000 && unit < BYTES.length - 1) {
      rest /= 1000;
      unit++;
    }
    return number(rest) + " " + BYTES[unit];
  }
}
