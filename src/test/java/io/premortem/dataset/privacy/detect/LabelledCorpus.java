package io.premortem.dataset.privacy.detect;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Columns of made-up cells that say what they are. It shares no code and no word list with the
 * detectors: numbers get their check digits here, by other formulas, and names come from lists of
 * which a good part is rare. Negatives are what real tables have and what looks alike.
 */
final class LabelledCorpus {

  /**
   * @param kind what {@code text} holds; null when it holds nothing personal
   */
  record Cell(String text, PersonalKind kind) {}

  record Column(String name, List<Cell> cells) {}

  private static final int CELLS = 150;

  private final Random random;
  private final List<Column> columns = new ArrayList<>();
  private final CorpusNumbers numbers;
  private final CorpusWords words;

  private LabelledCorpus(long seed) {
    random = new Random(seed);
    numbers = new CorpusNumbers(random);
    words = new CorpusWords(random);
  }

  static List<Column> of(long seed) {
    var corpus = new LabelledCorpus(seed);
    corpus.checkedNumbers();
    corpus.contacts();
    corpus.travelAndPlaces();
    corpus.people();
    corpus.secrets();
    corpus.lookAlikes();
    corpus.runningText();
    corpus.mixtures();
    return corpus.columns;
  }

  private void checkedNumbers() {
    // Every tenth number has a wrong check digit and is then nobody's.
    mixed("身份证号", PersonalKind.RESIDENT_ID, numbers::residentId, numbers::wrongResidentId, 0.1);
    mixed("doc", PersonalKind.RESIDENT_ID, numbers::residentId, numbers::wrongResidentId, 0.1);
    mixed("id_card", PersonalKind.RESIDENT_ID, numbers::residentId, () -> "待补", 0.2);
    mixed("卡号", PersonalKind.BANK_CARD, numbers::card, numbers::wrongCard, 0.1);
    mixed("value", PersonalKind.BANK_CARD, numbers::card, numbers::wrongCard, 0.1);
    mixed("card_number", PersonalKind.BANK_CARD, numbers::groupedCard, numbers::wrongCard, 0.05);
    mixed("IBAN", PersonalKind.IBAN, numbers::iban, numbers::wrongIban, 0.1);
    mixed("account", PersonalKind.IBAN, numbers::groupedIban, numbers::wrongIban, 0.1);
    mixed("收款账户", PersonalKind.IBAN, numbers::iban, () -> numbers.digits(12), 0.3);
    plain("order_no", () -> "4" + numbers.digits(15));
    plain("trade", () -> "62" + numbers.digits(17));
    plain("订单", () -> "110105" + numbers.day("") + numbers.digits(4));
    plain("imei", numbers::imei);
    plain("sim", () -> numbers.withLuhn("8986" + numbers.digits(15)));
    plain("serial", () -> "DE" + numbers.digits(20));
    plain("part", () -> pick("GB", "FR", "NL") + numbers.digits(2) + "AB" + numbers.digits(14));
  }

  private void contacts() {
    mixed("contact_mail", PersonalKind.EMAIL, words::email, () -> "n/a", 0.1);
    mixed("邮箱", PersonalKind.EMAIL, words::email, words::noEmail, 0.2);
    mixed("col7", PersonalKind.EMAIL, words::email, words::noEmail, 0.5);
    plain("package", () -> "@" + words.slug() + "/" + words.slug() + "@" + words.version(3));
    plain("handle", () -> "@" + words.slug() + random.nextInt(99));
    plain("asset", () -> words.slug() + "@2x." + pick("png", "jpg", "webp"));
    plain("remote", () -> "git@github.com:" + words.slug() + "/" + words.slug() + ".git");
    plain("dsn", () -> "postgres://app:pw" + numbers.digits(4) + "@db." + words.slug() + ".com/x");
    mixed("手机号", PersonalKind.PHONE, numbers::chineseMobile, () -> "0", 0.1);
    mixed("c3", PersonalKind.PHONE, numbers::chineseMobile, () -> "unknown", 0.1);
    mixed("phone", PersonalKind.PHONE, numbers::internationalPhone, () -> "-", 0.1);
    mixed("reach", PersonalKind.PHONE, numbers::internationalPhone, () -> "none", 0.2);
    mixed("tel", PersonalKind.PHONE, numbers::americanPhone, () -> "ask", 0.1);
    mixed("联系电话", PersonalKind.PHONE, numbers::chineseLandline, () -> "无", 0.1);
    plain(
        "ISBN",
        () -> "978-7-" + numbers.digits(3) + "-" + numbers.digits(5) + "-" + numbers.digits(1));
    plain("bill", () -> numbers.digits(10));
    plain("流水号", () -> "1" + numbers.digits(10));
    plain("ts", () -> "17" + numbers.digits(8));
    plain("when", () -> numbers.day("-") + " " + numbers.time());
    plain("期间", () -> numbers.day(".") + "-" + numbers.day("."));
    plain(
        "sum", () -> numbers.digits(1) + "," + numbers.digits(3) + "," + numbers.digits(3) + ".00");
  }

  private void travelAndPlaces() {
    mixed("passport_no", PersonalKind.PASSPORT, numbers::passport, () -> "pending", 0.1);
    mixed("护照号码", PersonalKind.PASSPORT, numbers::passport, () -> "无", 0.1);
    mixed("travelDocument", PersonalKind.PASSPORT, numbers::passport, () -> numbers.digits(5), 0.2);
    plain("sku", () -> "E" + numbers.digits(8));
    plain("物料", () -> pick("EA", "G", "P") + numbers.digits(7));
    plain("ref", () -> "1" + numbers.digits(8));
    mixed("ip", PersonalKind.IP_ADDRESS, numbers::ip, () -> "unknown", 0.1);
    mixed("client", PersonalKind.IP_ADDRESS, numbers::ip, () -> words.slug() + ".example", 0.3);
    mixed("addr6", PersonalKind.IP_ADDRESS, numbers::ip6, numbers::hardwareAddress, 0.3);
    plain("version", () -> words.version(4));
    plain("agent", () -> words.version(4));
    plain("build", () -> "10.0." + (10_000 + random.nextInt(20_000)) + "." + random.nextInt(900));
    plain("mac", numbers::hardwareAddress);
    plain("clock", numbers::time);
    mixed("gps", PersonalKind.LOCATION, numbers::place, () -> "n/a", 0.1);
    mixed("where", PersonalKind.LOCATION, numbers::place, () -> "-", 0.2);
    mixed("坐标", PersonalKind.LOCATION, numbers::place, () -> "未知", 0.1);
    coordinates("lat", "lng", 6);
    coordinates("纬度", "经度", 4);
    plain("rates", () -> numbers.decimal(0, 1, 4) + ", " + numbers.decimal(0, 1, 4));
    plain("尺寸", () -> numbers.decimal(1, 90, 2) + " / " + numbers.decimal(1, 90, 2));
    plain("amount", () -> numbers.decimal(1, 170, 2));
    plain("score", () -> numbers.decimal(0, 90, 6));
    plain("embedding", () -> numbers.decimal(-3, 3, 8));
  }

  private void people() {
    mixed("姓名", PersonalKind.PERSON_NAME, words::chineseName, () -> pick("未知", "匿名"), 0.05);
    mixed("经手", PersonalKind.PERSON_NAME, words::chineseName, () -> "财务部", 0.1);
    mixed("full_name", PersonalKind.PERSON_NAME, words::name, () -> "n/a", 0.05);
    mixed("who", PersonalKind.PERSON_NAME, words::name, () -> "-", 0.1);
    mixed("surnameFirst", PersonalKind.PERSON_NAME, words::surnameFirst, () -> "12", 0.1);
    mixed("first_name", PersonalKind.PERSON_NAME, words::given, () -> "?", 0.05);
    plain("city", words::city);
    plain("城市", words::chineseCity);
    plain("到站", words::chineseCity);
    plain("item", words::product);
    plain("商品", words::chineseProduct);
    plain("名称", words::chineseProduct);
    plain("名目", words::chineseTerm);
    plain("payee", words::company);
    plain("对方", words::chineseCompany);
    plain("post", words::post);
    plain("dest", words::city);
  }

  private void secrets() {
    mixed("api_key", PersonalKind.SECRET, numbers::markedKey, () -> "sk-" + "x".repeat(30), 0.2);
    mixed("setting", PersonalKind.SECRET, numbers::markedKey, () -> pick("true", "eu-west-1"), 0.6);
    mixed("jwt", PersonalKind.SECRET, numbers::webToken, () -> "expired", 0.1);
    mixed("config", PersonalKind.SECRET, numbers::randomToken, () -> "unset", 0.1);
    mixed("密钥", PersonalKind.SECRET, numbers::randomToken, () -> "无", 0.3);
    plain("sha256", () -> numbers.hex(64));
    plain("revision", () -> numbers.hex(40));
    plain("uuid", numbers::uuid);
    plain("method", words::identifier);
    plain("file", () -> words.slug() + "_" + numbers.day("") + "_" + words.slug() + "_v2.csv");
    plain(
        "url",
        () -> "https://" + words.slug() + ".com/" + words.slug() + "?id=" + numbers.digits(9));
  }

  private void lookAlikes() {
    plain("描述", words::chineseSentence);
    plain("comment", words::sentence);
    plain("day", () -> numbers.day("-"));
    plain("生产日期", () -> numbers.day("年").substring(0, 4) + "年");
    plain("tax_no", () -> "91310115MA1K" + numbers.digits(6));
    plain("price", () -> "¥" + numbers.decimal(1, 9_000, 2));
  }

  /** Personal data inside sentences, few among many; the sentence says what a bare number is. */
  private void runningText() {
    mixed(
        "备注",
        PersonalKind.PHONE,
        () -> "客户来电，手机" + numbers.chineseMobile() + "，要求退款",
        words::chineseSentence,
        0.9);
    mixed(
        "note",
        PersonalKind.PHONE,
        () -> "Please call " + numbers.internationalPhone() + " on Monday",
        words::sentence,
        0.9);
    mixed(
        "message",
        PersonalKind.EMAIL,
        () -> "Write to " + words.email() + ", thanks.",
        words::sentence,
        0.8);
    mixed(
        "留言", PersonalKind.EMAIL, () -> "请发到" + words.email() + "谢谢", words::chineseSentence, 0.8);
    mixed(
        "审核意见",
        PersonalKind.RESIDENT_ID,
        () -> "身份证" + numbers.residentId() + "已核对",
        words::chineseSentence,
        0.9);
    mixed(
        "memo",
        PersonalKind.BANK_CARD,
        () -> "refund to card " + numbers.groupedCard(),
        words::sentence,
        0.9);
    mixed(
        "退款说明",
        PersonalKind.BANK_CARD,
        () -> "退至银行卡" + numbers.card() + "。",
        words::chineseSentence,
        0.9);
    mixed(
        "instruction",
        PersonalKind.IBAN,
        () -> "Pay " + numbers.iban() + " by Friday",
        words::sentence,
        0.9);
    mixed(
        "log",
        PersonalKind.SECRET,
        () -> "auth failed key=" + numbers.markedKey() + " retry",
        words::sentence,
        0.9);
    mixed(
        "access",
        PersonalKind.IP_ADDRESS,
        () -> "login from " + numbers.ip() + " ok",
        words::sentence,
        0.5);
    mixed(
        "说明",
        PersonalKind.PASSPORT,
        () -> "护照号 " + numbers.passport(),
        words::chineseSentence,
        0.8);
    mixed("visit", PersonalKind.LOCATION, () -> "at " + numbers.place(), () -> "at home", 0.1);
  }

  /** Columns in which the look-alikes stand between the real ones. */
  private void mixtures() {
    mixed("客户", PersonalKind.PERSON_NAME, words::chineseName, words::chineseCompany, 0.3);
    mixed("customer", PersonalKind.PERSON_NAME, words::name, words::company, 0.3);
    mixed("receiver", PersonalKind.PERSON_NAME, words::name, words::chineseCompany, 0.2);
    mixed("buyer", PersonalKind.PERSON_NAME, this::anyName, words::city, 0.1);
    mixed("source", PersonalKind.IP_ADDRESS, numbers::ip, () -> words.version(4), 0.1);
    mixed("v1", PersonalKind.BANK_CARD, numbers::card, () -> "4" + numbers.digits(15), 0.1);
    mixed(
        "v2",
        PersonalKind.RESIDENT_ID,
        numbers::residentId,
        () -> "3101" + numbers.digits(14),
        0.4);
    mixed("v3", PersonalKind.IBAN, numbers::iban, () -> "DE" + numbers.digits(20), 0.4);
    mixed("v4", PersonalKind.PHONE, numbers::chineseMobile, () -> "20" + numbers.digits(9), 0.15);
    mixed("v5", PersonalKind.SECRET, numbers::randomToken, () -> numbers.hex(40), 0.4);
    mixed(
        "v6",
        PersonalKind.LOCATION,
        numbers::place,
        () -> numbers.decimal(0, 50, 2) + ", " + numbers.decimal(0, 50, 2),
        0.3);
    // Nothing but the number says what these are; they are expected to be missed.
    mixed("document", PersonalKind.PASSPORT, numbers::passport, () -> "-", 0.8);
  }

  private String anyName() {
    return random.nextBoolean() ? words.name() : words.chineseName();
  }

  private void coordinates(String latitude, String longitude, int decimals) {
    columns.add(column(latitude, () -> located(numbers.decimal(18, 53, decimals))));
    columns.add(column(longitude, () -> located(numbers.decimal(73, 134, decimals))));
  }

  private static Cell located(String value) {
    // As a table of doubles gives it back.
    return new Cell(Double.toString(Double.parseDouble(value)), PersonalKind.LOCATION);
  }

  private void plain(String name, Supplier<String> text) {
    columns.add(column(name, () -> new Cell(text.get(), null)));
  }

  private void mixed(
      String name, PersonalKind kind, Supplier<String> yes, Supplier<String> no, double noShare) {
    columns.add(
        column(
            name,
            () ->
                random.nextDouble() < noShare
                    ? new Cell(no.get(), null)
                    : new Cell(yes.get(), kind)));
  }

  private static Column column(String name, Supplier<Cell> cell) {
    return new Column(name, Stream.generate(cell).limit(CELLS).toList());
  }

  private String pick(String... of) {
    return of[random.nextInt(of.length)];
  }

  /** Numbers with the check digits that standards give them. */
  private record CorpusNumbers(Random random) {

    String digits(int count) {
      var text = new StringBuilder();
      for (int i = 0; i < count; i++) {
        text.append(random.nextInt(10));
      }
      return text.toString();
    }

    private String from(String alphabet, int count) {
      var text = new StringBuilder();
      for (int i = 0; i < count; i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      return text.toString();
    }

    String hex(int count) {
      return from("0123456789abcdef", count);
    }

    private String pick(String... of) {
      return of[random.nextInt(of.length)];
    }

    String day(String separator) {
      return "%04d%s%02d%s%02d"
          .formatted(
              1950 + random.nextInt(75),
              separator,
              1 + random.nextInt(12),
              separator,
              1 + random.nextInt(28));
    }

    String time() {
      return "%02d:%02d:%02d".formatted(random.nextInt(24), random.nextInt(60), random.nextInt(60));
    }

    String decimal(double low, double high, int decimals) {
      return String.format(
          Locale.ROOT, "%." + decimals + "f", low + (high - low) * random.nextDouble());
    }

    String residentId() {
      var region =
          pick("110101", "310115", "440305", "330106", "510107", "620102", "652301", "420111");
      var first = region + day("") + digits(3);
      return first + residentCheck(first);
    }

    String wrongResidentId() {
      var id = residentId();
      var last = id.charAt(17);
      char wrong;
      do {
        wrong = "0123456789X".charAt(random.nextInt(11));
      } while (wrong == last);
      return id.substring(0, 17) + wrong;
    }

    /** ISO 7064 MOD 11-2 by its recursive definition. */
    private static char residentCheck(String digits) {
      int rest = 0;
      for (char c : digits.toCharArray()) {
        rest = (rest + (c - '0')) * 2 % 11;
      }
      int check = (12 - rest) % 11;
      return check == 10 ? 'X' : (char) ('0' + check);
    }

    String withLuhn(String digits) {
      for (int check = 0; check < 10; check++) {
        if (luhnSum(digits + check) % 10 == 0) {
          return digits + check;
        }
      }
      throw new AssertionError(digits);
    }

    /** A digit counts itself, every second from the right its doubled digits. */
    private static int luhnSum(String digits) {
      int[] doubled = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};
      int sum = 0;
      boolean second = false;
      for (int i = digits.length() - 1; i >= 0; i--) {
        int digit = Character.getNumericValue(digits.charAt(i));
        sum += second ? doubled[digit] : digit;
        second = !second;
      }
      return sum;
    }

    String card() {
      return switch (random.nextInt(6)) {
        case 0 -> withLuhn("4" + digits(14));
        case 1 -> withLuhn("5" + (1 + random.nextInt(5)) + digits(13));
        case 2 -> withLuhn(pick("34", "37") + digits(12));
        case 3 -> withLuhn("3530" + digits(11));
        case 4 -> withLuhn("62" + digits(13));
        default -> withLuhn("622202" + digits(12));
      };
    }

    String groupedCard() {
      var card = withLuhn(pick("4", "5" + (1 + random.nextInt(5)), "62") + digits(15));
      card = card.length() == 16 ? card : withLuhn(card.substring(0, 15));
      var separator = pick(" ", "-");
      return String.join(separator, card.split("(?<=\\G.{4})"));
    }

    String wrongCard() {
      var card = card();
      int last = card.charAt(card.length() - 1) - '0';
      return card.substring(0, card.length() - 1) + (last + 1 + random.nextInt(9)) % 10;
    }

    String imei() {
      return withLuhn(pick("35", "86", "01") + digits(12));
    }

    String iban() {
      return switch (random.nextInt(5)) {
        case 0 -> iban("DE", digits(18));
        case 1 -> iban("GB", from("ABCDEFGHKLMNPRSTW", 4) + digits(14));
        case 2 -> iban("FR", digits(20) + from("ABC123", 1) + digits(2));
        case 3 -> iban("NL", from("ABINRKGT", 4) + digits(10));
        default -> iban("NO", digits(11));
      };
    }

    private static String iban(String country, String account) {
      var letters = new StringBuilder();
      for (char c : (account + country + "00").toCharArray()) {
        letters.append(Character.isDigit(c) ? c - '0' : c - 'A' + 10);
      }
      int rest = new BigInteger(letters.toString()).mod(BigInteger.valueOf(97)).intValue();
      return country + "%02d".formatted(98 - rest) + account;
    }

    String groupedIban() {
      return iban().replaceAll("(.{4})(?=.)", "$1 ");
    }

    String wrongIban() {
      var iban = iban();
      int check = Integer.parseInt(iban.substring(2, 4));
      return iban.substring(0, 2)
          + "%02d".formatted(2 + (check - 2 + 1 + random.nextInt(96)) % 97)
          + iban.substring(4);
    }

    String chineseMobile() {
      return pick("138", "139", "150", "159", "186", "177", "199", "133", "188", "131") + digits(8);
    }

    String internationalPhone() {
      var tail = (1 + random.nextInt(9)) + digits(3);
      return switch (random.nextInt(6)) {
        case 0 -> "+86 " + chineseMobile();
        case 1 -> "+1 415 " + (200 + random.nextInt(700)) + " " + tail;
        case 2 -> "+44 7400 " + (100 + random.nextInt(900)) + digits(3);
        case 3 -> "+49 30 " + (200 + random.nextInt(700)) + digits(5);
        case 4 ->
            "+33 6 "
                + (10 + random.nextInt(80))
                + " "
                + digits(2)
                + " "
                + digits(2)
                + " "
                + digits(2);
        default -> "+81-90-" + tail + "-" + digits(4);
      };
    }

    String americanPhone() {
      var area = pick("212", "415", "617", "312", "206");
      var exchange = 200 + random.nextInt(700);
      return random.nextBoolean()
          ? "(%s) %d-%s".formatted(area, exchange, digits(4))
          : "%s-%d-%s".formatted(area, exchange, digits(4));
    }

    String chineseLandline() {
      return pick("010", "021", "0755", "0571") + "-" + (2 + random.nextInt(7)) + digits(7);
    }

    String passport() {
      return switch (random.nextInt(4)) {
        case 0 -> "E" + digits(8);
        case 1 -> "E" + from("ABCDEFGH", 1) + digits(7);
        case 2 -> (1 + random.nextInt(9)) + digits(8);
        default -> from("TM", 1) + from("KRZ", 1) + digits(7);
      };
    }

    String ip() {
      return switch (random.nextInt(5)) {
        case 0 -> "192.168." + random.nextInt(256) + "." + (1 + random.nextInt(254));
        case 1 ->
            "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256);
        default ->
            (11 + random.nextInt(110))
                + "."
                + random.nextInt(256)
                + "."
                + random.nextInt(256)
                + "."
                + (1 + random.nextInt(254));
      };
    }

    String ip6() {
      return pick("2001:db8:", "fe80::", "2400:3200:1:")
          .concat(hex(4) + ":" + hex(3) + "::" + hex(2))
          .replaceFirst("^fe80::(.*)::", "fe80::$1:");
    }

    String hardwareAddress() {
      return String.join(":", hex(2), hex(2), hex(2), hex(2), hex(2), hex(2));
    }

    String place() {
      int decimals = 4 + random.nextInt(3);
      return decimal(-60, 60, decimals) + pick(", ", ",") + decimal(-175, 175, decimals);
    }

    String markedKey() {
      var all = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
      return switch (random.nextInt(6)) {
        case 0 -> "sk-" + from(all, 48);
        case 1 -> "ghp_" + from(all, 36);
        case 2 -> "AKIA" + from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16);
        case 3 -> "xoxb-" + digits(12) + "-" + from(all, 24);
        case 4 -> "AIza" + from(all, 35);
        default -> "-----BEGIN RSA PRIVATE KEY-----\n" + from(all + "+/", 64);
      };
    }

    String webToken() {
      var all = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
      return "eyJhbGciOiJIUzI1NiJ9.eyJ" + from(all, 40) + "." + from(all, 42) + "A";
    }

    String randomToken() {
      return from(
          "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
          32 + random.nextInt(16));
    }

    String uuid() {
      return String.join("-", hex(8), hex(4), "4" + hex(3), "a" + hex(3), hex(12));
    }
  }
}
