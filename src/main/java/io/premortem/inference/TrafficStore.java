package io.premortem.inference;

import io.premortem.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class TrafficStore {
  /** A day's use by one caller. */
  record UsageRow(LocalDate day, String caller, Usage usage) {}

  /** Rows of a day in each group of a column's profile. */
  record DriftRow(LocalDate day, String column, long[] counts) {}

  private final EntityManager rows;

  TrafficStore(EntityManager rows) {
    this.rows = rows;
  }

  void add(UUID model, LocalDate day, String caller, Usage usage) {
    query(
            "insert into prediction_usage as u"
                + " (tenant_id, day, model_id, caller, calls, predicted, flagged, abstained)"
                + " values (:tenant, :day, :model, :caller, :calls, :predicted, :flagged,"
                + " :abstained) on conflict (tenant_id, day, model_id, caller) do update set"
                + " calls = u.calls + excluded.calls, predicted = u.predicted + excluded.predicted,"
                + " flagged = u.flagged + excluded.flagged,"
                + " abstained = u.abstained + excluded.abstained",
            model)
        .setParameter("day", day)
        .setParameter("caller", caller)
        .setParameter("calls", usage.calls())
        .setParameter("predicted", usage.predicted())
        .setParameter("flagged", usage.flagged())
        .setParameter("abstained", usage.abstained())
        .executeUpdate();
  }

  void add(UUID model, LocalDate day, String column, long[] counts) {
    var array =
        Arrays.stream(counts).mapToObj(Long::toString).collect(Collectors.joining(",", "{", "}"));
    query(
            "insert into prediction_drift as d (tenant_id, day, model_id, column_name, counts)"
                + " values (:tenant, :day, :model, :column, cast(:counts as bigint[]))"
                + " on conflict (tenant_id, day, model_id, column_name) do update set counts ="
                + " (select array_agg(a + b order by i)"
                + " from unnest(d.counts, excluded.counts) with ordinality as t(a, b, i))",
            model)
        .setParameter("day", day)
        .setParameter("column", column)
        .setParameter("counts", array)
        .executeUpdate();
  }

  /** Rows of all models of the tenant. */
  long predictedSince(LocalDate day) {
    return (long)
        rows.createNativeQuery(
                "select coalesce(sum(predicted), 0)::bigint from prediction_usage"
                    + " where tenant_id = :tenant and day >= :day",
                Long.class)
            .setParameter("tenant", TenantScope.requireTenant())
            .setParameter("day", day)
            .getSingleResult();
  }

  /** Oldest first. */
  List<UsageRow> usage(UUID model, LocalDate since) {
    return this.<UsageRow>read(
        "select day, caller, calls, predicted, flagged, abstained from prediction_usage"
            + " where tenant_id = :tenant and model_id = :model and day >= :since"
            + " order by day, caller",
        model,
        since,
        row ->
            new UsageRow(
                (LocalDate) row.get(0),
                (String) row.get(1),
                new Usage(number(row, 2), number(row, 3), number(row, 4), number(row, 5))));
  }

  /** Oldest first. */
  List<DriftRow> drift(UUID model, LocalDate since) {
    return this.<DriftRow>read(
        "select day, column_name, cast(counts as text) from prediction_drift"
            + " where tenant_id = :tenant and model_id = :model and day >= :since"
            + " order by day, column_name",
        model,
        since,
        row -> new DriftRow((LocalDate) row.get(0), (String) row.get(1), counts(row)));
  }

  private <T> List<T> read(String sql, UUID model, LocalDate since, Function<Tuple, T> record) {
    return rows
        .createNativeQuery(sql, Tuple.class)
        .setParameter("tenant", TenantScope.requireTenant())
        .setParameter("model", model)
        .setParameter("since", since)
        .getResultList()
        .stream()
        .map(row -> record.apply((Tuple) row))
        .toList();
  }

  private Query query(String sql, UUID model) {
    return rows.createNativeQuery(sql)
        .setParameter("tenant", TenantScope.requireTenant())
        .setParameter("model", model);
  }

  private static long number(Tuple row, int index) {
    return ((Number) row.get(index)).longValue();
  }

  private static long[] counts(Tuple row) {
    var text = (String) row.get(2);
    return Arrays.stream(text.substring(1, text.length() - 1).split(","))
        .mapToLong(Long::parseLong)
        .toArray();
  }
}
