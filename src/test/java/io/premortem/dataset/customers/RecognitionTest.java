package io.premortem.dataset.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.dataset.csv.CsvLimits;
import io.premortem.dataset.customers.MappingFault.Problem;
import io.premortem.dataset.customers.Recognition.Reason;
import io.premortem.dataset.customers.Recognition.Recognised;
import io.premortem.dataset.customers.Recognition.Unrecognised;
import io.premortem.dataset.customers.retention.SubscriptionRows.State;
import io.premortem.dataset.profile.Profile;
import io.premortem.dataset.reading.DuckDbSettings;
import io.premortem.dataset.reading.ReadingChoices;
import io.premortem.dataset.reading.ReceivedFile;
import io.premortem.dataset.reading.TableFile;
import io.premortem.dataset.reading.Workspace;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headings as people write them, in tables as the data room types them. */
class RecognitionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "invoice_date,customer_id,amount | customer_id | invoice_date | amount",
        "Paid at,Client,Net total,VAT | Client | Paid at | Net total",
        "created,due_date,Customer type,customerName,Total Tax,Total"
            + " | customerName | created | Total",
        "日期,客户,金额 | 客户 | 日期 | 金额",
        "开票日期,客户编号,客户名称,税额,价税合计 | 客户编号 | 开票日期 | 价税合计",
        "Rechnungsdatum,Kunde,Betrag | Kunde | Rechnungsdatum | Betrag",
        "Buchungstag,Kundennummer,MwSt,Umsatz | Kundennummer | Buchungstag | Umsatz"
      })
  void readsInvoices(String header, String customer, String date, String amount) throws Exception {
    var recognised = (Recognised) Recognition.of(invoices(header));
    assertThat(recognised.mapping()).isEqualTo(Mapping.invoices(customer, date, amount));
    assertThat(recognised.choices()).hasSize(3).allMatch(choice -> !choice.word().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "customer_id,started_at,cancelled_at,status,mrr"
            + " | customer_id | started_at | cancelled_at | status | mrr",
        "Kunde,Vertragsbeginn,Kündigung,Status,Monatspreis"
            + " | Kunde | Vertragsbeginn | Kündigung | Status | Monatspreis",
        "客户,开始日期,结束日期,状态,月费 | 客户 | 开始日期 | 结束日期 | 状态 | 月费",
        "Account,From,To,Plan,Price | Account | From | To | | Price"
      })
  void readsSubscriptions(
      String header, String customer, String start, String end, String status, String price)
      throws Exception {
    var table =
        profile(
            header
                + "\nA1,2025-01-05,,active,10\nB2,2025-01-09,2025-03-01,cancelled,20\n"
                + "C3,2025-02-05,,active,10\nD4,2025-03-09,2025-08-01,cancelled,20\n");
    var recognised = (Recognised) Recognition.of(table);
    assertThat(recognised.mapping())
        .isEqualTo(Mapping.subscriptions(customer, start, end, status, price));
  }

  @Test
  void readsSubscriptionsThatNobodyHasEnded() throws Exception {
    var table = profile("customer,start,end,mrr\nA,2025-01-05,,10\nB,2025-01-09,,20\n");
    assertThat(((Recognised) Recognition.of(table)).mapping().end()).isEqualTo("end");
  }

  @Test
  void readsMonthsAsDates() throws Exception {
    var table = profile("客户,账期,金额\nA,2025-01,10\nA,2025-02,10\nB,2025-01,5\nB,2025-02,5\n");
    assertThat(((Recognised) Recognition.of(table)).mapping())
        .isEqualTo(Mapping.invoices("客户", "账期", "金额"));
  }

  @Test
  void saysWhyATableIsNone() throws Exception {
    assertThat(reason("date,description,category,amount,balance\n2025-01-05,Rent,rent,-5,9\n"))
        .isEqualTo(Reason.NO_CUSTOMER);
    assertThat(reason("customer,amount\nA,1\nA,2\n")).isEqualTo(Reason.NO_DATE);
    assertThat(reason("customer,signup\nA,2025-01-01\nB,2025-01-02\n")).isEqualTo(Reason.NO_END);
    assertThat(reason("customer,date,note\nA,2025-01-01,x\nA,2025-02-01,y\n"))
        .isEqualTo(Reason.NO_AMOUNT);
    assertThat(reason("customer,date,amount\nA,2025-01-01,1\nB,2025-02-01,2\n"))
        .isEqualTo(Reason.ONE_ROW_EACH);
    assertThat(
            Recognition.of(
                profile(Files.readString(Path.of("src/main/resources/samples/ledger.csv")))))
        .isEqualTo(new Unrecognised(Reason.NO_CUSTOMER));
  }

  @Test
  void checksAMappingByHand() throws Exception {
    var table = profile("who,when,what,paid\nA,2025-01-01,x,1\nA,2025-02-01,y,2\n");
    assertThat(MappingFault.of(Mapping.invoices("who", "when", "paid"), table)).isEmpty();
    assertThat(MappingFault.of(Mapping.invoices("who", "when", null), table)).isEmpty();
    assertThat(MappingFault.of(Mapping.invoices(null, "what", "when"), table))
        .containsExactly(
            new MappingFault("customer", Problem.REQUIRED, ""),
            new MappingFault("date", Problem.WRONG_TYPE, "what"),
            new MappingFault("amount", Problem.WRONG_TYPE, "when"));
    assertThat(MappingFault.of(Mapping.subscriptions("who", "when", "when", null, "no"), table))
        .containsExactly(
            new MappingFault("end", Problem.TAKEN, "when"),
            new MappingFault("amount", Problem.UNKNOWN_COLUMN, "no"));
    assertThat(MappingFault.of(new Mapping(null, "who", null, null, null, null, null), table))
        .containsExactly(new MappingFault("kind", Problem.NO_KIND, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "active,ACTIVE", "Inactive,ENDED", "CANCELLED,ENDED", "已取消,ENDED", "有效,ACTIVE",
    "gekündigt,ENDED", "aktiv,ACTIVE", "true,ACTIVE", "false,ENDED", "paused,UNKNOWN"
  })
  void readsAStatus(String text, State state) {
    assertThat(CustomerTable.state(text)).isEqualTo(state);
  }

  private static Reason reason(String csv) throws Exception {
    return ((Unrecognised) Recognition.of(profile(csv))).reason();
  }

  /** Dates in columns that sound like dates, numbers in those that sound like money. */
  private static Profile invoices(String header) throws Exception {
    var csv = new StringBuilder(header);
    for (int row = 0; row < 6; row++) {
      csv.append('\n');
      String[] names = header.split(",");
      for (int i = 0; i < names.length; i++) {
        String name = names[i].toLowerCase(java.util.Locale.ROOT);
        boolean date = name.matches(".*(date|datum|created|paid at|日期|tag$).*");
        boolean money = name.matches(".*(amount|total|betrag|umsatz|vat|mwst|金额|税额|合计).*");
        csv.append(i == 0 ? "" : ",")
            .append(date ? "2025-0" + (row + 1) + "-03" : money ? (row + 1) + ".5" : "K" + row % 3);
      }
    }
    return profile(csv.append('\n').toString());
  }

  private static Profile profile(String csv) throws Exception {
    try (var workspace = Workspace.open()) {
      var received =
          ReceivedFile.receive(
              new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
              workspace.file("original"),
              CsvLimits.DEFAULT);
      return TableFile.of(
              received,
              ReadingChoices.AUTOMATIC,
              workspace,
              CsvLimits.DEFAULT,
              new DuckDbSettings(256, 1))
          .profile();
    }
  }
}
