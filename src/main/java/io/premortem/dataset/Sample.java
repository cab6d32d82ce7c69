package io.premortem.dataset;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** Data that comes with the product, to try it on. */
enum Sample {
  /** 100 rows, ten features, ten classes. */
  ARTICLE("article", "Article example"),
  /** 24 months of a young company's bank account. */
  LEDGER("ledger", "Bank ledger"),
  /** 18 months of invoices of a young company's 120 customers. */
  CUSTOMERS("customers", "Customer invoices");

  private final String id;
  private final String title;

  Sample(String id, String title) {
    this.id = id;
    this.title = title;
  }

  static Optional<Sample> byId(String id) {
    return Arrays.stream(values()).filter(sample -> sample.id.equals(id)).findFirst();
  }

  /** A stream that the caller closes. */
  Upload upload() {
    var file = id + ".csv";
    InputStream content = Sample.class.getResourceAsStream("/samples/" + file);
    return new Upload(title, file, Objects.requireNonNull(content, file));
  }
}
