package io.premortem.dataset.privacy.detect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Addresses with a dot-atom local part (RFC 5322, section 3.4.1; RFC 6531 letters of any script)
 * and a host name under a known top-level domain (RFC 1035 labels). Quoted local parts and address
 * literals are not looked for.
 */
final class Emails implements Detector {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\w.+%@/-])([a-zA-Z0-9_+%'-]+(?:\\.[a-zA-Z0-9_+%'-]+)*)"
              + "@((?:[a-zA-Z0-9\\u00a1-\\uffff](?:[a-zA-Z0-9\\u00a1-\\uffff-]{0,61}"
              + "[a-zA-Z0-9\\u00a1-\\uffff])?\\.)+([a-zA-Z]{2,24}))(?![\\w@-]|\\.[a-zA-Z])");

  /** An account in front of a host, as in {@code ftp://user:word@host}, is no address. */
  private static final Pattern USER_OF_ADDRESS = Pattern.compile("://[^/?#\\s]*$");

  /** ISO 3166 stands for the country domains; of the generic ones those that people get mail at. */
  private static final Set<String> DOMAINS =
      Stream.concat(
              Arrays.stream(Locale.getISOCountries()).map(code -> code.toLowerCase(Locale.ROOT)),
              Stream.of(
                      ("uk eu su ac com org net edu gov mil int info biz name pro mobi tel asia cat"
                              + " jobs aero coop museum travel app dev page cloud tech online site"
                              + " store shop email mail work company agency group team studio"
                              + " design media news blog world life live today space website xyz"
                              + " top vip wang ren club fun icu ltd inc llc gmbh capital fund"
                              + " finance bank legal law health care clinic doctor school academy"
                              + " university science systems solutions software services network"
                              + " digital global international berlin london paris tokyo nyc amsterdam"
                              + " hamburg wien koeln swiss example test invalid")
                          .split(" "))
                  .map(String::strip))
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public Match find(String text) {
    if (text.indexOf('@') < 1) {
      return null;
    }
    Matcher matcher = ADDRESS.matcher(text);
    Match refuted = null;
    while (matcher.find()) {
      if (isAddress(text, matcher)) {
        return new Match(matcher.start(), matcher.end(), Strength.CLEAR);
      }
      refuted = new Match(matcher.start(), matcher.end(), Strength.REFUTED);
    }
    return refuted;
  }

  private static boolean isAddress(String text, Matcher found) {
    boolean remote = found.end() < text.length() - 1 && isPath(text, found.end());
    return found.end(1) - found.start(1) <= 64
        && DOMAINS.contains(found.group(3).toLowerCase(Locale.ROOT))
        && !remote
        && !USER_OF_ADDRESS.matcher(text.substring(0, found.start())).find();
  }

  /** {@code git@host:owner/repository} names a repository, {@code user@host/path} a resource. */
  private static boolean isPath(String text, int end) {
    return "/:".indexOf(text.charAt(end)) >= 0
        && Character.isLetterOrDigit(text.charAt(end + 1))
        && text.charAt(end + 1) < 128;
  }
}
