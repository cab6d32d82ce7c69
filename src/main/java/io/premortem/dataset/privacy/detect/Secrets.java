package io.premortem.dataset.privacy.detect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keys and tokens. Those with the mark of their issuer speak for themselves; so does a random one
 * that the text calls a key. Another random one counts when the column is full of them. Random is
 * at least {@value #BITS} bits of Shannon entropy for a character, three classes of characters and
 * frequent changes between them; hexadecimal digests and UUIDs are not.
 */
final class Secrets implements Detector {

  private static final Pattern MARKED =
      Pattern.compile(
          "-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----"
              + "|(?<![0-9A-Za-z])(?:"
              + "sk-[0-9A-Za-z_-]{20,200}|[sr]k_(?:live|test)_[0-9A-Za-z]{16,200}"
              + "|gh[pousr]_[0-9A-Za-z]{36,255}|github_pat_[0-9A-Za-z_]{22,255}"
              + "|glpat-[0-9A-Za-z_-]{20,64}|(?:AKIA|ASIA)[0-9A-Z]{16}|AIza[0-9A-Za-z_-]{35}"
              + "|xox[abeoprs]-[0-9A-Za-z-]{10,250}|hf_[0-9A-Za-z]{30,64}|npm_[0-9A-Za-z]{36}"
              + "|SG\\.[0-9A-Za-z_-]{16,32}\\.[0-9A-Za-z_-]{16,64}|LTAI[0-9A-Za-z]{12,24}"
              + "|AKID[0-9A-Za-z]{28,44}|dop_v1_[0-9a-f]{64}|pypi-[0-9A-Za-z_-]{50,250}"
              + "|eyJ[0-9A-Za-z_-]{8,}\\.eyJ[0-9A-Za-z_-]{8,}\\.[0-9A-Za-z_-]{16,}"
              + ")(?![0-9A-Za-z])");

  private static final Pattern TOKEN =
      Pattern.compile("(?<![0-9A-Za-z+/_=-])[0-9A-Za-z+/_-]{24,200}={0,2}(?![0-9A-Za-z+/_=-])");

  private static final Pattern NAMED =
      Pattern.compile(
          "(?:secret|token|api[_ -]?key|access[_ -]?key|password|passwd|pwd|bearer|credential"
              + "|密钥|令牌|密码|口令)[^0-9A-Za-z+/]{0,6}$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern STAND_IN =
      Pattern.compile("(?i)example|placeholder|your[_-]|x{6}|\\.{3}|0{8}|12345678|changeme");

  private static final double BITS = 4.0;
  private static final double MARKED_BITS = 3.0;
  private static final double CHANGES = 0.35;

  @Override
  public Match find(String text) {
    if (text.length() < 20) {
      return null;
    }
    Matcher marked = MARKED.matcher(text);
    Match best = null;
    while (marked.find()) {
      var strength = isReal(marked.group()) ? Strength.CLEAR : Strength.REFUTED;
      best = Match.stronger(best, new Match(marked.start(), marked.end(), strength));
    }
    return best != null ? best : token(text);
  }

  private static boolean isReal(String key) {
    return key.startsWith("-----")
        || (!STAND_IN.matcher(key).find() && entropy(key) >= MARKED_BITS);
  }

  private static Match token(String text) {
    Matcher matcher = TOKEN.matcher(text);
    Match best = null;
    while (matcher.find()) {
      if (isRandom(matcher.group())) {
        var named = NAMED.matcher(text.substring(0, matcher.start())).find();
        var strength = named ? Strength.CLEAR : Strength.LIKELY;
        best = Match.stronger(best, new Match(matcher.start(), matcher.end(), strength));
      }
    }
    return best;
  }

  static boolean isRandom(String token) {
    int digits = 0;
    int lower = 0;
    int upper = 0;
    int changes = 0;
    for (int i = 0; i < token.length(); i++) {
      int group = group(token.charAt(i));
      digits += group == 0 ? 1 : 0;
      lower += group == 1 ? 1 : 0;
      upper += group == 2 ? 1 : 0;
      changes += i > 0 && group != group(token.charAt(i - 1)) ? 1 : 0;
    }
    return digits >= 2
        && lower >= 3
        && upper >= 3
        && changes >= CHANGES * token.length()
        && entropy(token) >= BITS
        && !STAND_IN.matcher(token).find();
  }

  private static int group(char c) {
    return c >= '0' && c <= '9' ? 0 : c >= 'a' && c <= 'z' ? 1 : c >= 'A' && c <= 'Z' ? 2 : 3;
  }

  /** Shannon entropy in bits for a character, of the characters as they are distributed in it. */
  static double entropy(String text) {
    int[] counts = new int[128];
    for (int i = 0; i < text.length(); i++) {
      counts[text.charAt(i) & 127]++;
    }
    double bits = 0;
    for (int count : counts) {
      if (count > 0) {
        double share = (double) count / text.length();
        bits -= share * Math.log(share) / Math.log(2);
      }
    }
    return bits;
  }
}
