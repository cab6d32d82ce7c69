package io.premortem.dataset.preview;

import io.premortem.dataset.reading.TablePreview;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a file would be read, as the API shows it.
 *
 * @param linesLeftOut above the table
 * @param rows the first rows, in the order of the columns
 */
public record PreviewView(
    String container,
    String encoding,
    String delimiter,
    String quote,
    boolean header,
    int linesLeftOut,
    List<ColumnView> columns,
    List<List<String>> rows) {

  /**
   * @param type as far as the first rows tell
   * @param ambiguous whether its dates also read with day and month exchanged
   */
  public record ColumnView(
      String name, String type, String role, boolean ambiguous, List<String> examples) {}

  static PreviewView of(TablePreview preview) {
    var dialect = preview.format().dialect();
    return new PreviewView(
        preview.container().id(),
        preview.encoding().orElse(null),
        String.valueOf(dialect.delimiter()),
        String.valueOf(dialect.quote()),
        preview.format().header().given(),
        preview.format().leftOut(),
        IntStream.range(0, preview.columns().size()).mapToObj(i -> column(preview, i)).toList(),
        preview.rows());
  }

  private static ColumnView column(TablePreview preview, int index) {
    var column = preview.columns().get(index);
    return new ColumnView(
        column.name(),
        column.type().id(),
        column.role().id(),
        column.ambiguous(),
        preview.examples(index));
  }
}
