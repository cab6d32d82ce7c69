package io.premortem.dataset.customers;

import io.premortem.dataset.Dataset;
import io.premortem.dataset.Datasets;
import io.premortem.dataset.customers.CustomerReport.ColumnChoice;
import io.premortem.dataset.customers.CustomerReport.Provenance;
import io.premortem.dataset.customers.Recognition.Reason;
import io.premortem.dataset.customers.retention.Retention;
import io.premortem.tenancy.AuditLog;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Customers of the current tenant's data sets. Figures are reckoned anew each time: they are a
 * function of the file, the mapping and the rules.
 */
@ApplicationScoped
public class Customers {
  /** Tables that look like customers yet give no figures are read in vain. */
  private static final int MOST_TRIED = 3;

  private final Datasets datasets;
  private final CustomerMappingStore store;
  private final AuditLog audit;
  private final Clock clock;

  Customers(Datasets datasets, CustomerMappingStore store, AuditLog audit, Clock clock) {
    this.datasets = datasets;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /** Empty when there is no such data set. */
  public Optional<CustomerReport> find(UUID dataset) {
    return datasets.find(dataset).map(this::report);
  }

  /** The figures of the newest data set that has them, looking through the newest page. */
  public Optional<CustomerEvidence> newest() {
    return datasets.list(Optional.empty()).items().stream()
        .flatMap(summary -> datasets.find(summary.id()).stream())
        .filter(this::recognised)
        .limit(MOST_TRIED)
        .flatMap(dataset -> report(dataset).evidence().stream())
        .findFirst();
  }

  /** Without reading any row. */
  private boolean recognised(Dataset dataset) {
    return QuarkusTransaction.joiningExisting().call(() -> store.mapping(dataset.id())).isPresent()
        || Recognition.of(dataset.profile()) instanceof Recognition.Recognised;
  }

  /**
   * Says what the columns mean, from now on; empty when there is no such data set.
   *
   * @param actor who says so
   */
  public Optional<MappingResult> map(UUID dataset, Mapping mapping, String actor) {
    return datasets.find(dataset).map(found -> map(found, mapping.tidy(), actor));
  }

  /** Goes back to what the headings say; {@code false} when there is no such data set. */
  public boolean forget(UUID dataset, String actor) {
    if (datasets.find(dataset).isEmpty()) {
      return false;
    }
    QuarkusTransaction.joiningExisting()
        .run(
            () -> {
              if (store.deleteById(dataset)) {
                audit.record(actor, "dataset.customers-unmapped", dataset.toString(), "");
              }
            });
    return true;
  }

  private MappingResult map(Dataset dataset, Mapping mapping, String actor) {
    var faults = MappingFault.of(mapping, dataset.profile());
    if (!faults.isEmpty()) {
      return new MappingResult.Refused(faults);
    }
    QuarkusTransaction.joiningExisting()
        .run(
            () -> {
              store.write(
                  dataset.id(), mapping, actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
              audit.record(
                  actor,
                  "dataset.customers-mapped",
                  dataset.id().toString(),
                  mapping.columns().toString());
            });
    return new MappingResult.Mapped(report(dataset));
  }

  private CustomerReport report(Dataset dataset) {
    var byHand =
        QuarkusTransaction.joiningExisting()
            .call(() -> store.mapping(dataset.id()))
            .filter(mapping -> MappingFault.of(mapping, dataset.profile()).isEmpty());
    if (byHand.isPresent()) {
      return figures(dataset, byHand.get(), true, List.of());
    }
    return switch (Recognition.of(dataset.profile())) {
      case Recognition.Recognised(Mapping mapping, var choices) ->
          figures(
              dataset,
              mapping,
              false,
              choices.stream()
                  .map(c -> new ColumnChoice(c.role().id(), c.column(), c.word()))
                  .toList());
      case Recognition.Unrecognised(Reason reason) ->
          new CustomerReport(
              dataset.id(), false, id(reason), null, false, List.of(), null, provenance(dataset));
    };
  }

  private CustomerReport figures(
      Dataset dataset, Mapping mapping, boolean byHand, List<ColumnChoice> choices) {
    var columns = datasets.read(dataset.id(), Set.copyOf(mapping.columns().values()));
    var figures =
        columns
            .map(read -> new CustomerTable(read, mapping).figures(day(dataset.createdAt())))
            .orElse(null);
    return new CustomerReport(
        dataset.id(),
        true,
        figures == null ? id(Reason.TOO_SHORT) : null,
        mapping,
        byHand,
        choices,
        figures,
        provenance(dataset));
  }

  private static Provenance provenance(Dataset dataset) {
    return new Provenance(dataset.profile().source().sha256(), Retention.RULES, Retention.SEED);
  }

  private static int day(Instant at) {
    return (int) at.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
  }

  private static String id(Reason reason) {
    return reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
