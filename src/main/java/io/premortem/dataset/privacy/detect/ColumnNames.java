package io.premortem.dataset.privacy.detect;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the name of a column says of its values, in English and Chinese. */
final class ColumnNames {

  private static final Map<PersonalKind, Pattern> HINTS = new EnumMap<>(PersonalKind.class);
  private static final Map<PersonalKind, Pattern> DENIALS = new EnumMap<>(PersonalKind.class);

  static {
    hint(PersonalKind.EMAIL, "e_?mail", "邮箱|电子邮件|邮件");
    hint(PersonalKind.PHONE, "(tele)?phone|mobile|tel|cell|fax|whatsapp", "手机|电话|联系方式|传真");
    hint(PersonalKind.RESIDENT_ID, "id_?card|national_?id|resident_?id|citizen_?id", "身份证|证件号");
    hint(PersonalKind.PASSPORT, "passport|travel_?doc(ument)?", "护照|证件号");
    hint(
        PersonalKind.BANK_CARD,
        "(card|pan|cc|credit|debit)_?(no|nr|number|num|card)|card",
        "卡号|银行卡|信用卡");
    hint(PersonalKind.IBAN, "iban", "国际银行账号");
    hint(
        PersonalKind.IP_ADDRESS,
        "ip|ip_?addr(ess)?|ipv[46]|(client|remote|source|src|dst)_?ip",
        "(?i)ip地址|IP");
    hint(
        PersonalKind.LOCATION,
        "lat|latitude|lng|lon|long|longitude|geo|gps|coord(inate)?s?|location",
        "纬度|经度|坐标|定位");
    hint(
        PersonalKind.PERSON_NAME,
        "(full|first|last|given|family|middle|sur|contact|customer|client|employee|user|patient"
            + "|student|candidate|owner|founder|recipient|sender|guest|member|person|real)_?names?"
            + "|surname|contact|recipient|employee|manager_name|applicant|author",
        "姓名|名字|联系人|收件人|收货人|寄件人|法人|员工|客户名|户名|持卡人|负责人|经办人");
    hint(
        PersonalKind.SECRET,
        "secret|(api|access|private|secret)_?key|token|password|passwd|pwd|credentials?",
        "密钥|令牌|密码|口令");

    deny(
        PersonalKind.PHONE,
        "order|invoice|sku|tracking|serial|amount|price|qty|isbn|ean|barcode|imei|timestamp"
            + "|transaction|trace|batch",
        "单号|订单|流水|编号|序列|条码|金额|价格|数量|时间戳|批次");
    deny(
        PersonalKind.BANK_CARD,
        "order|invoice|sku|tracking|serial|imei|iccid|sim|barcode|trace|batch",
        "单号|订单|流水|序列|条码|批次");
    deny(PersonalKind.IP_ADDRESS, "version|ver|release|build|firmware", "版本|固件");
    deny(
        PersonalKind.PERSON_NAME,
        "company|corp|org(anization)?|employer|vendor|supplier|merchant|product|item|brand|city|town"
            + "|country|state|region|province|department|dept|title|category|file|host|domain|model"
            + "|plan|color|colour|status|shop|store|project|street|address",
        "公司|企业|单位|机构|供应商|商户|商品|产品|品牌|城市|国家|省|地区|部门|职位|类别|文件|型号|颜色|状态|店铺|项目|地址|市");
    deny(
        PersonalKind.SECRET,
        "hash|checksum|digest|etag|commit|sha\\d*|md5|uuid|guid|fingerprint|url|path",
        "哈希|校验|摘要|链接|路径");
  }

  private ColumnNames() {}

  private static void hint(PersonalKind kind, String words, String chinese) {
    HINTS.put(kind, pattern(words, chinese));
  }

  private static void deny(PersonalKind kind, String words, String chinese) {
    DENIALS.put(kind, pattern(words, chinese));
  }

  static Pattern pattern(String words, String chinese) {
    return Pattern.compile("(?:^|_)(?:" + words + ")(?:$|_)|" + chinese);
  }

  /** {@code customerEmail}, {@code Customer e-mail} and {@code CUSTOMER_EMAIL} alike. */
  static String plain(String name) {
    return name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1_$2")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "_");
  }

  static boolean suggests(PersonalKind kind, String name) {
    return HINTS.get(kind).matcher(plain(name)).find();
  }

  static boolean denies(PersonalKind kind, String name) {
    var denial = DENIALS.get(kind);
    return denial != null && denial.matcher(plain(name)).find();
  }
}
