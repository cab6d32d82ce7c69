package io.premortem.dataset.customers;

import io.premortem.dataset.Dataset;
import io.premortem.dataset.customers.retention.ChurnRate;
import io.premortem.dataset.customers.retention.Cohort;
import io.premortem.dataset.customers.retention.Retention;
import io.premortem.dataset.profile.ColumnProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the page of customers shows.
 *
 * @param base address of the list of data sets
 * @param reason why there are no figures; empty when there are
 * @param choices why the columns were chosen, in words
 * @param ages columns of the triangle, in months
 * @param months the latest months of churn
 * @param errors of the form, by field
 */
public record CustomerPage(
    String base,
    Dataset dataset,
    CustomerReport report,
    String reason,
    List<String> choices,
    List<String> notes,
    List<Integer> ages,
    List<Line> triangle,
    List<ChurnRate> months,
    MappingForm form,
    List<MappingForm.Select> selects,
    Map<String, String> errors) {

  private static final int LATEST = 24;

  /** Beyond a year, quarters and years are enough to see the shape. */
  private static final List<Integer> AGES =
      List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 18, 24, 36, 48, 60);

  /**
   * A row of the triangle.
   *
   * @param cells one for each age; {@code null} where it is not known yet
   */
  public record Line(Cohort cohort, List<Cohort.Cell> cells) {}

  static CustomerPage of(
      String base,
      Dataset dataset,
      CustomerReport report,
      MappingForm form,
      List<MappingFault> faults,
      CustomerTexts texts) {
    var columns = dataset.profile().columns().stream().map(ColumnProfile::name).toList();
    Map<String, String> errors =
        faults.stream()
            .collect(Collectors.toMap(MappingFault::field, texts::text, (first, _) -> first));
    Retention figures = report.figures();
    List<Integer> ages = figures == null ? List.of() : ages(figures);
    return new CustomerPage(
        base,
        dataset,
        report,
        report.reason() == null ? "" : texts.reason(report.reason()),
        report.choices().stream().map(texts::text).toList(),
        figures == null ? List.of() : figures.notes().stream().map(texts::text).toList(),
        ages,
        figures == null ? List.of() : triangle(figures, ages),
        figures == null ? List.of() : latest(figures.churn().months()),
        form,
        form.selects(columns, errors, texts.messages()),
        errors);
  }

  public String path() {
    return base + "/" + dataset.id();
  }

  public boolean refused() {
    return !errors.isEmpty();
  }

  public String error(String field) {
    return errors.getOrDefault(field, "");
  }

  private static List<Integer> ages(Retention figures) {
    int oldest = figures.cohorts().stream().mapToInt(c -> c.cells().size() - 1).max().orElse(0);
    return AGES.stream().filter(age -> age <= oldest).toList();
  }

  private static List<Line> triangle(Retention figures, List<Integer> ages) {
    return figures.cohorts().stream()
        .map(
            cohort -> {
              List<Cohort.Cell> cells = new ArrayList<>();
              ages.forEach(age -> cells.add(cohort.at(age)));
              return new Line(cohort, cells);
            })
        .toList();
  }

  private static List<ChurnRate> latest(List<ChurnRate> months) {
    return months.subList(Math.max(0, months.size() - LATEST), months.size());
  }
}
