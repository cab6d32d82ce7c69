package io.premortem.dataset.ledger.cash;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.dataset.ledger.cash.LedgerColumns.Sign;
import io.premortem.dataset.ledger.cash.Recognition.Missing;
import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.dataset.profile.ColumnType;
import io.premortem.dataset.profile.Notation;
import io.premortem.dataset.profile.NumberSummary;
import io.premortem.dataset.profile.TextSummary;
import io.premortem.dataset.profile.TopValue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecogniserTest {
  private static ColumnProfile day(String name) {
    return new ColumnProfile(
        name, ColumnType.DATE, Notation.DATE_ISO, 0, 90, null, null, null, List.of(), List.of());
  }

  private static ColumnProfile number(String name, double min, double max) {
    double mean = (min + max) / 2;
    var summary = new NumberSummary(min, max, mean, 1, min, min, mean, max, max);
    return new ColumnProfile(
        name,
        ColumnType.DECIMAL,
        Notation.DECIMAL,
        0,
        90,
        summary,
        null,
        null,
        List.of(),
        List.of());
  }

  private static ColumnProfile text(String name, String... values) {
    var top = Stream.of(values).map(value -> new TopValue(value, 9)).toList();
    return new ColumnProfile(
        name,
        ColumnType.CATEGORICAL,
        Notation.TEXT,
        0,
        Math.max(values.length, 1),
        null,
        null,
        new TextSummary(1, 12, 6),
        List.of(),
        top);
  }

  private static Recognition of(ColumnProfile... columns) {
    return Recogniser.recognise(List.of(columns));
  }

  @ParameterizedTest
  @CsvSource({
    "date,amount,description,balance",
    "Transaction Date,Amount (EUR),Counterparty,Running balance",
    "交易日期,金额(元),摘要,账户余额",
    "Buchungstag,Betrag,Verwendungszweck,Saldo"
  })
  void signedAmounts(String date, String amount, String what, String balance) {
    var found = of(day(date), text(what, "x", "y"), number(amount, -9, 9), number(balance, 1, 9));
    var columns = found.columns();
    assertThat(columns.date()).isEqualTo(date);
    assertThat(columns.amount()).isEqualTo(amount);
    assertThat(columns.description()).isEqualTo(what);
    assertThat(columns.balance()).isEqualTo(balance);
    assertThat(columns.sign()).isEqualTo(Sign.SIGNED);
    assertThat(found.confidence()).isBetween(0.8, 1.0);
    assertThat(found.reasons()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "Date,Money in,Money out",
    "Date,Credit,Debit",
    "日期,贷方发生额,借方发生额",
    "交易时间,收入金额(元),支出金额(元)",
    "Datum,Einnahmen,Ausgaben",
    "Valuta,Haben,Soll"
  })
  void twoColumns(String date, String in, String out) {
    var columns = of(day(date), number(out, 0, 9), number(in, 0, 9)).columns();
    assertThat(columns.sign()).isEqualTo(Sign.COLUMNS);
    assertThat(columns.in()).isEqualTo(in);
    assertThat(columns.out()).isEqualTo(out);
    assertThat(columns.amount()).isNull();
  }

  @Test
  void aDirectionColumn() {
    for (var direction :
        List.of(
            text("收/支", "收入", "支出"),
            text("Type", "credit", "debit"),
            text("Soll/Haben", "S", "H"))) {
      var columns = of(day("date"), direction, number("金额", 0, 9)).columns();
      assertThat(columns.sign()).isEqualTo(Sign.DIRECTION);
      assertThat(columns.direction()).isEqualTo(direction.name());
    }
  }

  @Test
  void monthCategoryAmount() {
    var columns =
        of(text("月份", "2025-01", "2025-02"), text("类别", "工资", "营业收入", "房租"), number("金额", 1, 9))
            .columns();
    assertThat(columns.sign()).isEqualTo(Sign.CATEGORY);
    assertThat(columns.category()).isEqualTo("类别");
  }

  @Test
  void aMonthlyWideTable() {
    var columns =
        of(
                text("Month"),
                number("Revenue", 0, 9),
                number("Payroll", 1, 9),
                number("Cloud", 1, 9),
                number("Total", 1, 9),
                number("Cash balance", 1, 9),
                number("Headcount", 1, 9))
            .columns();
    assertThat(columns.wide()).containsExactly("Revenue", "Payroll", "Cloud");
    assertThat(columns.balance()).isEqualTo("Cash balance");
    assertThat(columns.sign()).isEqualTo(Sign.CATEGORY);
    assertThat(
            of(text("月"), number("收入", 0, 9), number("工资", -9, -1), number("房租", -2, -1))
                .columns()
                .sign())
        .isEqualTo(Sign.SIGNED);
  }

  @Test
  void namesTheCurrency() {
    assertThat(of(day("date"), number("Betrag (EUR)", -9, 9)).columns().currency())
        .isEqualTo("EUR");
    assertThat(of(day("日期"), number("金额(元)", -9, 9)).columns().currency()).isEqualTo("CNY");
    assertThat(
            of(day("date"), number("amount", -9, 9), text("currency", "GBP")).columns().currency())
        .isEqualTo("GBP");
    assertThat(of(day("date"), number("amount", -9, 9)).columns().currency()).isNull();
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(of(number("feature_1", -2, 2), number("target", 0, 9)).missing())
        .containsExactly(Missing.DATE, Missing.AMOUNT);
    assertThat(of(day("date"), number("temperature", -9, 9)).missing())
        .containsExactly(Missing.AMOUNT);
    // Orders of customers: nothing goes out.
    assertThat(of(day("date"), text("customer", "A", "B"), number("amount", 1, 9)).missing())
        .containsExactly(Missing.SIGN);
    assertThat(of(day("date"), number("revenue", 1, 9)).missing()).containsExactly(Missing.AMOUNT);
  }

  @ParameterizedTest
  @CsvSource({
    "Salaries 5 people, payroll",
    "Office rent, rent",
    "current account, other",
    "taxi to airport, travel",
    "VAT refund from HMRC, tax-refund",
    "Refund to customer, refund",
    "Stripe payout, revenue",
    "Stripe fees, fees",
    "Lohnsteuer März, payroll",
    "Gewerbesteuer, tax",
    "Büromiete, rent",
    "支付阿里云服务器费用, compute",
    "代发工资, payroll",
    "A轮融资款, funding",
    "政府补助, grant",
    "增值税退税, tax-refund",
    "Seed round, funding",
    "Something else, other"
  })
  void findsCategories(String text, String category) {
    assertThat(new Categories().of(text).id()).isEqualTo(category);
  }
}
