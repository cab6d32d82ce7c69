package io.premortem.identity.provider;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Domains of e-mail addresses as people type them. */
final class Domains {
  private static final int LONGEST = 253;
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

  // Where anybody gets an address. Nobody proves these either; an approval might slip through.
  private static final Set<String> PUBLIC =
      Set.of(
          """
          126.com 139.com 163.com 188.com 189.cn 21cn.com aliyun.com aol.com btinternet.com
          comcast.net daum.net duck.com fastmail.com foxmail.com free.fr gmail.com gmx.at
          gmx.ch gmx.com gmx.de gmx.net googlemail.com hanmail.net hey.com hotmail.co.uk
          hotmail.com hotmail.de hotmail.fr hushmail.com icloud.com inbox.com laposte.net
          libero.it live.cn live.com mac.com mail.com mail.ru me.com msn.com naver.com
          orange.fr outlook.com outlook.de outlook.fr outlook.jp pm.me proton.me
          protonmail.com qq.com rediffmail.com rocketmail.com sina.cn sina.com sohu.com
          t-online.de tom.com tuta.com tutanota.com vip.163.com vip.qq.com wanadoo.fr web.de
          wo.cn yahoo.co.jp yahoo.co.uk yahoo.com yahoo.com.cn yahoo.de yahoo.fr yandex.com
          yandex.ru yeah.net ymail.com zoho.com"""
              .split("\\s+"));

  private Domains() {}

  /** In lower case and punycode, without a leading {@code @}; empty if it is no domain. */
  static Optional<String> read(String typed) {
    var text = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT).replaceFirst("^@", "");
    try {
      var domain = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES);
      return domain.length() <= LONGEST && DOMAIN.matcher(domain).matches()
          ? Optional.of(domain)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static boolean isPublic(String domain) {
    return PUBLIC.contains(domain);
  }
}
