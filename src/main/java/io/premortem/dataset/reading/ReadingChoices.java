package io.premortem.dataset.reading;

import io.premortem.dataset.csv.CsvOptions;
import io.premortem.dataset.profile.ColumnChoice;
import java.util.List;

/** What a user says of a file and its columns; the rest is found out. */
public record ReadingChoices(CsvOptions format, List<ColumnChoice> columns) {

  /** Everything is found out. */
  public static final ReadingChoices AUTOMATIC =
      new ReadingChoices(CsvOptions.AUTOMATIC, List.of());

  public ReadingChoices {
    columns = List.copyOf(columns);
  }
}
