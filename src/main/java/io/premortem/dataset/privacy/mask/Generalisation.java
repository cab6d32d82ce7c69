package io.premortem.dataset.privacy.mask;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways to make a value coarser. What a way does not fit becomes empty, never stays as it was. */
public enum Generalisation implements UnaryOperator<String> {
  /** {@code 1990-05-17} to {@code 1990}. */
  YEAR {
    @Override
    public String apply(String iso) {
      return iso.matches("[0-9]{4}-.*") ? iso.substring(0, 4) : "";
    }
  },
  /** {@code 2024-05-17T10:00:00} to {@code 2024-05}. */
  MONTH {
    @Override
    public String apply(String iso) {
      return iso.matches("[0-9]{4}-[0-9]{2}.*") ? iso.substring(0, 7) : "";
    }
  },
  /** The first half of the characters, the rest as stars: {@code 100***}. */
  PREFIX {
    @Override
    public String apply(String code) {
      int kept = Math.min(3, code.length() / 2);
      return code.substring(0, kept) + "*".repeat(code.length() - kept);
    }
  },
  /** IPv4 to its /24, IPv6 to its /48. */
  NETWORK {
    @Override
    public String apply(String address) {
      Matcher four = FOUR.matcher(address);
      return four.matches() ? four.group(1) + ".0/24" : network48(address);
    }
  },
  /** Every coordinate in the value to one decimal, which is about ten kilometres. */
  ONE_DECIMAL {
    @Override
    public String apply(String place) {
      return NUMBER.matcher(place).replaceAll(found -> rounded(found.group()));
    }
  },
  /** {@code lin@example.com} to {@code example.com}. */
  DOMAIN {
    @Override
    public String apply(String address) {
      int at = address.lastIndexOf('@');
      return at < 0 || address.indexOf(' ') >= 0 ? "" : address.substring(at + 1);
    }
  };

  private static final Pattern FOUR =
      Pattern.compile("([0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3})\\.[0-9]{1,3}");
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(?:\\.[0-9]+)?");

  private static String rounded(String number) {
    return new BigDecimal(number).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String network48(String address) {
    if (!address.matches("[0-9A-Fa-f:]+") || address.indexOf(':') < 0) {
      return "";
    }
    String[] head = address.split("::", 2)[0].split(":");
    var network = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      String group = i < head.length && !head[i].isEmpty() ? head[i] : "0";
      network.append(Integer.toHexString(Integer.parseInt(group, 16))).append(':');
    }
    return network + ":/48";
  }
}
