package io.premortem.dataset.preview;

import io.premortem.dataset.DatasetTexts;
import io.premortem.dataset.FormatFields;
import io.premortem.dataset.csv.TextEncoding;
import io.premortem.dataset.profile.Role;
import io.premortem.dataset.profile.TypeChoice;
import io.premortem.dataset.reading.TablePreview;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the page of a draft shows.
 *
 * @param base address of the list of data sets
 * @param preview {@code null} when the file cannot be read so
 * @param error why it cannot, or why the import was refused; empty when nothing is wrong
 */
record DraftPage(
    String base,
    String address,
    String name,
    FormatFields fields,
    TablePreview preview,
    List<Line> lines,
    List<Option> types,
    List<Option> roles,
    List<String> encodings,
    String error) {

  /** A choice of a select. */
  record Option(String id, String text) {}

  /**
   * A column with what is chosen for it; type and role that were found stand in words.
   *
   * @param index 0-based
   */
  record Line(
      int index,
      String column,
      String name,
      String found,
      String type,
      String foundRole,
      String role,
      boolean ambiguous,
      String examples) {}

  public String foundQuote() {
    return String.valueOf(preview.format().dialect().quote());
  }

  /**
   * @param form what was typed for the columns, by the names of the fields; empty on a first visit
   */
  static DraftPage of(
      String base,
      String address,
      String name,
      FormatFields fields,
      TablePreview preview,
      Map<String, String> form,
      String error,
      DatasetTexts texts) {
    return new DraftPage(
        base,
        address,
        name,
        fields,
        preview,
        preview == null ? List.of() : lines(preview, form, texts),
        Arrays.stream(TypeChoice.values()).map(t -> new Option(t.id(), texts.text(t))).toList(),
        Arrays.stream(Role.values()).map(r -> new Option(r.id(), texts.text(r))).toList(),
        Stream.of(TextEncoding.values()).map(TextEncoding::id).toList(),
        error);
  }

  private static List<Line> lines(
      TablePreview preview, Map<String, String> form, DatasetTexts texts) {
    return IntStream.range(0, preview.columns().size())
        .mapToObj(
            i -> {
              var column = preview.columns().get(i);
              var prefix = "column." + i + ".";
              return new Line(
                  i,
                  column.name(),
                  form.getOrDefault(prefix + "name", column.name()),
                  texts.text(column.type()),
                  form.getOrDefault(prefix + "type", ""),
                  texts.text(column.role()),
                  form.getOrDefault(prefix + "role", ""),
                  column.ambiguous(),
                  String.join(", ", preview.examples(i)));
            })
        .toList();
  }
}
