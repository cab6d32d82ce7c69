package io.premortem.dataset.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.dataset.customers.retention.Days;
import io.premortem.dataset.customers.retention.InvoiceRows;
import io.premortem.dataset.customers.retention.Retention;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class CustomerSampleTest {

  @Test
  void theShippedFileIsTheGeneratedOne() throws Exception {
    assertThat(Files.readAllBytes(CustomerSample.FILE)).isEqualTo(CustomerSample.bytes());
  }

  /** What went in comes out: 4 % leave in a month, and one customer is large. */
  @Test
  void theFiguresFindWhatTheGeneratorPutIn() {
    var rows =
        new String(CustomerSample.bytes(), StandardCharsets.UTF_8)
            .lines()
            .skip(1)
            .map(line -> line.split(","))
            .toList();
    var table =
        new InvoiceRows(
            rows.stream().map(row -> row[2]).toArray(String[]::new),
            rows.stream().mapToInt(row -> Days.parse(row[1])).toArray(),
            rows.stream().mapToDouble(row -> Double.parseDouble(row[5])).toArray());
    var retention = Retention.of(table, Days.parse("2026-11-24"));
    assertThat(retention.customers()).isBetween(115L, 120L);
    assertThat(retention.lastMonth()).isEqualTo("2026-10");
    var churn = retention.churn().all().rate();
    assertThat(0.04).isBetween(churn.low(), churn.high());
    assertThat(retention.concentration().largest()).isBetween(0.1, 0.35);
    assertThat(retention.revenue().yearNet()).isNotNull();
  }
}
