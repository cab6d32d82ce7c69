package io.premortem.dataset.customers;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What headings in English, Chinese and German say that a column is. */
final class Headings {

  /** A heading's word and how clearly it speaks: 0 is clearest. */
  record Match(int rank, String word) {}

  private static final String NOT_MONEY =
      "\\btax|\\bvat\\b|mwst|\\bust\\b|steuer|(?<!价)税|discount|rabatt|折扣|balance|saldo|余额|quantity|"
          + "menge|数量|\\brate\\b|\\bcount\\b|anzahl|\\bid\\b|number|nummer";

  private static final Map<Role, List<Pattern>> WORDS = new EnumMap<>(Role.class);
  private static final Map<Role, Pattern> BUT_NOT = new EnumMap<>(Role.class);

  static {
    words(
        Role.CUSTOMER,
        "(customer|client|account|subscriber|user|member) ?(id|no|nr|number|code|key)\\b"
            + "|kunden? ?(nummer|nr|id)|(客户|用户|会员|顾客) ?(编号|编码|代码|id|号)",
        "customer|client|kunde|auftraggeber|subscriber|abonnent|客户|顾客|购买方|买方",
        "\\b(account|company|buyer|payer|member|user|organi[sz]ation|tenant|e ?mail)\\b"
            + "|firma|mandant|debitor|用户|会员|付款方|公司|单位名称");
    butNot(
        Role.CUSTOMER,
        "type|segment|group|tier|country|city|since|manager|success|\\bcount\\b|\\btyp\\b|gruppe|"
            + "\\bland\\b|anzahl|类型|分类|等级|级别|国家|城市|数量|经理|来源");
    words(
        Role.DATE,
        "(invoice|payment|paid|billing|bill|transaction|posting|receipt|charge) ?"
            + "(date|day|on|at|time|month)\\b|(rechnungs|zahlungs|buchungs)(datum|tag|eingang)"
            + "|valuta|(付款|支付|开票|发票|到账|收款|交易|账单)(日期|时间|日|月份)",
        "\\bdate\\b|\\bday\\b|datum|日期|时间|\\btag\\b",
        "month|period|monat|月份|账期|\\bpaid\\b|created|timestamp");
    butNot(
        Role.DATE,
        "\\bdue|fällig|到期|birth|geburt|出生|updated|start|begin|\\bend|ende\\b|cancel|kündig|开始|结束");
    words(
        Role.START,
        "start|beg[ia]n|activat|subscribed|sign ?(ed)? ?up|joined|开始|起始|开通|生效|订阅(日期|时间)",
        "since|created|first|anfang|abschluss|seit|\\bfrom\\b|\\bvon\\b|注册|签约|签订");
    words(
        Role.END,
        "cancel|churn|terminat|\\bend|kündigung|gekündigt|kuendigung|ende\\b|enddatum"
            + "|结束|终止|取消|退订|流失|解约",
        "expir|until|closed|left|ablauf|\\bbis\\b|\\bto\\b|到期|截止|失效");
    words(Role.STATUS, "status|状态|zustand", "\\bstate\\b|\\bactive\\b|aktiv|is ?active");
    words(
        Role.AMOUNT,
        "\\bmrr\\b|月费|月租|amount|betrag|金额|价税合计|实收|实付|月经常性",
        "revenue|umsatz|sales|total|summe|gesamt|monthly|monats|总额|总计|收入|营收|营业额|货款",
        "price|\\bnet\\b|\\bgross\\b|netto|brutto|value|preis|\\bfee\\b|gebühr|beitrag|paid|费用|价格"
            + "|\\b(usd|eur|cny|rmb)\\b");
    butNot(Role.AMOUNT, NOT_MONEY);
  }

  private Headings() {}

  /** What {@code heading} says for a role; empty when it says nothing, or the opposite. */
  static Optional<Match> match(Role role, String heading) {
    String plain = plain(heading);
    var opposite = BUT_NOT.get(role);
    if (opposite != null && opposite.matcher(plain).find()) {
      return Optional.empty();
    }
    var patterns = WORDS.get(role);
    for (int rank = 0; rank < patterns.size(); rank++) {
      var found = patterns.get(rank).matcher(plain);
      if (found.find()) {
        return Optional.of(new Match(rank, found.group().strip()));
      }
    }
    return Optional.empty();
  }

  /** {@code customerId}, {@code customer_id} and {@code Customer-ID} alike. */
  private static String plain(String heading) {
    return heading
        .replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s_.\\-/#:()（）]+", " ")
        .strip();
  }

  private static void words(Role role, String... ranked) {
    WORDS.put(role, List.of(ranked).stream().map(Headings::compiled).toList());
  }

  private static void butNot(Role role, String words) {
    BUT_NOT.put(role, compiled(words));
  }

  private static Pattern compiled(String words) {
    return Pattern.compile(words, Pattern.UNICODE_CHARACTER_CLASS);
  }
}
