package io.premortem.inference;

import io.premortem.dataset.profile.PopulationStability;
import io.premortem.inference.TrafficReport.Caller;
import io.premortem.inference.TrafficReport.ColumnDrift;
import io.premortem.inference.TrafficReport.Day;
import io.premortem.inference.TrafficReport.DayDrift;
import io.premortem.inference.monitor.ColumnShape;
import io.premortem.inference.monitor.InputProfile;
import io.premortem.lab.Model;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what was counted. */
@ApplicationScoped
class TrafficReports {
  private static final int DAYS = 30;
  private static final int DRIFT_DAYS = 7;
  private static final int SHOWN_MOVES = 5;

  private final TrafficStore store;
  private final Profiles profiles;
  private final Clock clock;

  TrafficReports(TrafficStore store, Profiles profiles, Clock clock) {
    this.store = store;
    this.profiles = profiles;
    this.clock = clock;
  }

  @Transactional
  public TrafficReport of(Model model) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var usage = store.usage(model.id(), today.minusDays(DAYS - 1L));
    var days =
        summed(usage, TrafficStore.UsageRow::day).entrySet().stream()
            .map(entry -> new Day(entry.getKey(), entry.getValue()))
            .toList();
    var callers =
        summed(usage, TrafficStore.UsageRow::caller).entrySet().stream()
            .map(entry -> new Caller(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingLong(caller -> -caller.usage().predicted()))
            .toList();
    var drift = store.drift(model.id(), today.minusDays(DAYS - 1L));
    var recent = drift.stream().filter(row -> row.day().isAfter(today.minusDays(DRIFT_DAYS)));
    var columns = profiles.of(model).map(profile -> columns(profile, recent.toList()));
    var moves =
        columns.flatMap(found -> profiles.of(model).map(profile -> moves(profile, found, drift)));
    return new TrafficReport(days, callers, columns.orElse(List.of()), moves.orElse(List.of()));
  }

  private static <K extends Comparable<? super K>> Map<K, Usage> summed(
      List<TrafficStore.UsageRow> rows, Function<TrafficStore.UsageRow, K> key) {
    return rows.stream()
        .collect(Collectors.toMap(key, TrafficStore.UsageRow::usage, Usage::plus, TreeMap::new));
  }

  private static List<ColumnDrift> columns(InputProfile profile, List<TrafficStore.DriftRow> rows) {
    return profile.columns().stream()
        .flatMap(shape -> drift(shape, rows).stream())
        .sorted(Comparator.comparingDouble(drift -> -drift.stability().index()))
        .toList();
  }

  private static List<DayDrift> moves(
      InputProfile profile, List<ColumnDrift> columns, List<TrafficStore.DriftRow> rows) {
    var shown =
        columns.stream()
            .limit(SHOWN_MOVES)
            .map(ColumnDrift::column)
            .map(name -> shape(profile, name))
            .toList();
    return rows.stream()
        .collect(
            Collectors.groupingBy(TrafficStore.DriftRow::day, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            day ->
                new DayDrift(
                    day.getKey(),
                    shown.stream().map(shape -> index(shape, day.getValue())).toList()))
        .toList();
  }

  private static ColumnShape shape(InputProfile profile, String name) {
    return profile.columns().stream()
        .filter(shape -> shape.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static double index(ColumnShape shape, List<TrafficStore.DriftRow> rows) {
    return drift(shape, rows).map(drift -> drift.stability().index()).orElse(Double.NaN);
  }

  private static Optional<ColumnDrift> drift(ColumnShape shape, List<TrafficStore.DriftRow> rows) {
    long[] seen = new long[shape.groups()];
    rows.stream()
        .filter(row -> row.column().equals(shape.name()))
        .forEach(row -> Arrays.setAll(seen, i -> seen[i] + row.counts()[i]));
    long total = Arrays.stream(seen).sum();
    var learnt = shape.counts().stream().mapToLong(Long::longValue).toArray();
    return total == 0
        ? Optional.empty()
        : Optional.of(new ColumnDrift(shape.name(), total, PopulationStability.of(learnt, seen)));
  }
}
