package io.premortem.dataset;

import io.premortem.dataset.csv.CsvOptions;
import io.premortem.dataset.csv.TextEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a form or a program says of how a file is written; blank is found out.
 *
 * @param encoding a name of {@link TextEncoding}
 * @param delimiter one ASCII character that is neither letter, digit nor quote; or {@code tab}
 * @param quote {@code "} or {@code '}
 * @param header {@code yes} or {@code no}
 */
public record FormatFields(String encoding, String delimiter, String quote, String header) {

  /** Nothing is said. */
  public static final FormatFields AUTOMATIC = new FormatFields("", "", "", "");

  public FormatFields {
    encoding = encoding == null ? "" : encoding.strip();
    delimiter = delimiter == null ? "" : delimiter;
    quote = quote == null ? "" : quote.strip();
    header = header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
  }

  /** Names of the fields whose value is none of those allowed. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    if (!encoding.isEmpty() && TextEncoding.of(encoding).isEmpty()) {
      faults.add("encoding");
    }
    if (!delimiter.isEmpty() && separator().isEmpty()) {
      faults.add("delimiter");
    }
    if (!quote.isEmpty() && !quote.equals("\"") && !quote.equals("'")) {
      faults.add("quote");
    }
    if (!header.isEmpty() && names().isEmpty()) {
      faults.add("header");
    }
    return faults;
  }

  /** Without the fields that are faulty. */
  public CsvOptions options() {
    return new CsvOptions(
        encoding.isEmpty() ? Optional.empty() : TextEncoding.of(encoding),
        separator(),
        quote.equals("'") || quote.equals("\"") ? Optional.of(quote.charAt(0)) : Optional.empty(),
        names());
  }

  private Optional<Character> separator() {
    if (delimiter.equalsIgnoreCase("tab") || delimiter.equals("\\t") || delimiter.equals("\t")) {
      return Optional.of('\t');
    }
    String given = delimiter.length() > 1 ? delimiter.strip() : delimiter;
    return given.matches("[!#-&(-/:-@\\[-`{-~ ]") ? Optional.of(given.charAt(0)) : Optional.empty();
  }

  private Optional<Boolean> names() {
    return switch (header) {
      case "yes", "true" -> Optional.of(true);
      case "no", "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
