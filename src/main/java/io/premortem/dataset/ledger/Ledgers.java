package io.premortem.dataset.ledger;

import io.premortem.dataset.Dataset;
import io.premortem.dataset.DatasetSummary;
import io.premortem.dataset.Datasets;
import io.premortem.dataset.ledger.LedgerJson.Computed;
import io.premortem.dataset.ledger.cash.CashBook;
import io.premortem.dataset.ledger.cash.CashTable;
import io.premortem.dataset.ledger.cash.Estimates;
import io.premortem.dataset.ledger.cash.LedgerColumns;
import io.premortem.dataset.ledger.cash.LedgerColumns.Sign;
import io.premortem.dataset.ledger.cash.Recogniser;
import io.premortem.dataset.ledger.cash.Recognition;
import io.premortem.tenancy.AuditLog;
import io.premortem.tenancy.CurrentTenant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The data sets of the current tenant, read as ledgers. */
@ApplicationScoped
public class Ledgers {
  /** Version of recognition, categories and estimates; a new one computes again. */
  public static final int RULES = 1;

  /** Of the bootstrap: the same file and columns give the same figures. */
  public static final long SEED = 20_261_125;

  private final Datasets datasets;
  private final LedgerStore store;
  private final LedgerJson json;
  private final CurrentTenant tenant;
  private final AuditLog audit;

  Ledgers(
      Datasets datasets, LedgerStore store, LedgerJson json, CurrentTenant tenant, AuditLog audit) {
    this.datasets = datasets;
    this.store = store;
    this.json = json;
    this.tenant = tenant;
    this.audit = audit;
  }

  /**
   * The data set as a ledger, or as none with what it lacks. The first call reads all rows, later
   * ones what that gave. Empty when there is no such data set.
   */
  public Optional<Ledger> find(UUID id) {
    return datasets.find(id).map(this::ledger);
  }

  /** Those of the newest data sets that are ledgers by their columns. */
  public List<Ledger.Name> recognised() {
    return datasets.list(Optional.empty()).items().stream()
        .map(DatasetSummary::id)
        .flatMap(id -> datasets.find(id).stream())
        .filter(dataset -> recognition(dataset, choice(row(dataset.id()))).columns() != null)
        .map(dataset -> new Ledger.Name(dataset.id(), dataset.name()))
        .toList();
  }

  /**
   * Keeps which columns make the data set a ledger, with an audit entry.
   *
   * @param actor who does it
   */
  ChoiceResult choose(UUID id, LedgerChoice choice, String actor) {
    var found = datasets.find(id);
    if (found.isEmpty()) {
      return new ChoiceResult.Missing();
    }
    var faults = LedgerChoiceCheck.faults(choice, found.get().profile().columns());
    if (!faults.isEmpty()) {
      return new ChoiceResult.Refused(faults);
    }
    String chosen = choice.equals(LedgerChoice.AUTOMATIC) ? null : json.write(choice);
    QuarkusTransaction.joiningExisting()
        .run(
            () -> {
              store.choose(tenant.alias().orElseThrow(), id, chosen);
              String detail = chosen == null ? "automatic" : chosen;
              audit.record(actor, "dataset.ledger-mapped", id.toString(), detail);
            });
    return new ChoiceResult.Kept(ledger(found.get()));
  }

  private Ledger ledger(Dataset dataset) {
    var row = row(dataset.id());
    var choice = choice(row);
    var known = row.filter(kept -> kept.result != null && kept.rules == RULES);
    Computed computed =
        known
            .map(kept -> json.read(kept.result, Computed.class))
            .orElseGet(() -> compute(dataset, choice, row.map(kept -> kept.chosen).orElse(null)));
    var provenance = new Ledger.Provenance(dataset.profile().source().sha256(), SEED, RULES);
    return new Ledger(
        dataset.id(),
        dataset.name(),
        computed.recognition(),
        choice,
        computed.table(),
        computed.estimates(),
        provenance);
  }

  private Computed compute(Dataset dataset, LedgerChoice choice, String chosen) {
    Recognition recognition = recognition(dataset, choice);
    if (recognition.columns() == null) {
      return new Computed(recognition, null, null);
    }
    Optional<CashTable> table = table(dataset.id(), recognition.columns());
    if (choice.automatic()
        && recognition.columns().amount() != null
        && recognition.columns().sign() == Sign.SIGNED
        && table.filter(CashTable::looksReversed).isPresent()) {
      recognition = recognition.reversed();
      table = table(dataset.id(), recognition.columns());
    }
    Double cash = table.map(CashTable::balance).orElse(choice.cash());
    var estimates = table.flatMap(months -> Estimates.of(months, cash, SEED)).orElse(null);
    var computed = new Computed(recognition, table.orElse(null), estimates);
    QuarkusTransaction.joiningExisting()
        .run(
            () ->
                store.keep(
                    tenant.alias().orElseThrow(),
                    dataset.id(),
                    chosen,
                    json.write(computed),
                    RULES));
    return computed;
  }

  private Optional<CashTable> table(UUID id, LedgerColumns columns) {
    var book = new CashBook(columns);
    datasets.scan(id, columns.names(), row -> book.add(new ScannedCells(row)));
    return book.table();
  }

  private static Recognition recognition(Dataset dataset, LedgerChoice choice) {
    var columns = dataset.profile().columns();
    // A choice outlives nothing: the columns of a data set never change.
    return choice.automatic()
        ? Recogniser.recognise(columns)
        : Recognition.chosen(choice.columns());
  }

  private Optional<LedgerEntity> row(UUID id) {
    return QuarkusTransaction.joiningExisting().call(() -> store.findByIdOptional(id));
  }

  private LedgerChoice choice(Optional<LedgerEntity> row) {
    return row.map(kept -> kept.chosen)
        .map(text -> json.read(text, LedgerChoice.class))
        .orElse(LedgerChoice.AUTOMATIC);
  }
}
