package io.premortem.inference;

import io.premortem.dataset.profile.PopulationStability;
import java.time.LocalDate;
import java.util.List;

/**
 * What was asked of a model.
 *
 * @param days those with predictions, oldest first
 * @param callers most rows first
 * @param columns largest index first; empty where nothing can be compared
 * @param moves index of each day of the columns that moved most
 */
record TrafficReport(
    List<Day> days, List<Caller> callers, List<ColumnDrift> columns, List<DayDrift> moves) {

  record Day(LocalDate day, Usage usage) {}

  /**
   * @param name {@code key:<id>}, {@code people} or {@code batch}
   */
  record Caller(String name, Usage usage) {}

  /**
   * @param rows compared
   */
  record ColumnDrift(String column, long rows, PopulationStability stability) {}

  /**
   * @param indices of the first columns of the report; NaN for one without rows that day
   */
  record DayDrift(LocalDate day, List<Double> indices) {}
}
