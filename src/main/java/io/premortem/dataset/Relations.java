package io.premortem.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.premortem.dataset.RelationsResult.ToTarget;
import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.dataset.profile.ColumnType;
import io.premortem.dataset.profile.Finding;
import io.premortem.dataset.profile.Role;
import io.premortem.dataset.profile.relation.Leak;
import io.premortem.dataset.profile.relation.TableRelations;
import io.premortem.dataset.profile.relation.TargetRelations;
import io.premortem.dataset.reading.RowSample;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the columns of a data set hang together, what gives a target away, and which rows are nearly
 * the same. Computed when first asked for, on a sample of a large table, and kept.
 */
@ApplicationScoped
public class Relations {

  /** Version of the computation; raise it when a result would differ. */
  static final int METHOD = 1;

  static final int MOST_ROWS = 100_000;
  static final long SEED = 42;

  /** Bytes that the sampled cells may take; a wide table gets fewer rows. */
  private static final long SAMPLE_BYTES = 150_000_000;

  private static final int FEWEST_ROWS = 1_000;
  private static final int NUMBER_BYTES = 24;
  private static final int LEVEL_BYTES = 12;
  private static final int TEXT_BYTES = 56;
  private static final String WHOLE_TABLE = "";

  private final Datasets datasets;
  private final DatasetStore rows;
  private final RelationsStore store;
  private final BlobStore blobs;
  private final DatasetFiles files;
  private final ObjectMapper json;
  private final Clock clock;

  /** One computation at a time, so that its memory is bounded and nothing is computed twice. */
  private final Semaphore place = new Semaphore(1, true);

  Relations(
      Datasets datasets,
      DatasetStore rows,
      RelationsStore store,
      BlobStore blobs,
      DatasetFiles files,
      ObjectMapper json,
      Clock clock) {
    this.datasets = datasets;
    this.rows = rows;
    this.store = store;
    this.blobs = blobs;
    this.files = files;
    this.json = json;
    this.clock = clock;
  }

  /**
   * May take seconds the first time. Needs no transaction.
   *
   * @param target name of a column, or empty for none
   * @return empty when there is no such data set
   */
  public Optional<RelationsResult> find(UUID id, String target) {
    return datasets
        .find(id)
        .map(
            dataset -> {
              if (!target.isEmpty() && column(dataset, target).isEmpty()) {
                return new RelationsResult.UnknownTarget(target);
              }
              return new RelationsResult.Found(
                  dataset,
                  kept(id, WHOLE_TABLE, TableRelations.class, () -> table(dataset)),
                  target.isEmpty() ? null : toTarget(dataset, target));
            });
  }

  /**
   * Columns that (nearly) give the target away, the most telling first; none when there is no such
   * data set or column.
   */
  public List<Leak> leaks(UUID id, String target) {
    return datasets
        .find(id)
        .filter(dataset -> column(dataset, target).isPresent())
        .map(dataset -> toTarget(dataset, target).relations().leaks())
        .orElse(List.of());
  }

  private static Optional<ColumnProfile> column(Dataset dataset, String name) {
    return dataset.profile().columns().stream().filter(c -> c.name().equals(name)).findFirst();
  }

  private TableRelations table(Dataset dataset) {
    var sample = sample(dataset, dataset.profile().columns());
    return TableRelations.of(
        sample.columns(), sample.numbers(), identifiers(dataset), dataset.profile().rows(), SEED);
  }

  private ToTarget toTarget(Dataset dataset, String target) {
    return kept(
        dataset.id(),
        target,
        ToTarget.class,
        () -> {
          var identifiers = identifiers(dataset);
          var wanted =
              dataset.profile().columns().stream()
                  .filter(c -> c.name().equals(target) || !identifiers.contains(c.name()))
                  .toList();
          var columns = sample(dataset, wanted).columns();
          var relations =
              TargetRelations.of(columns.column(target).orElseThrow(), columns.columns(), SEED);
          return new ToTarget(columns.rows(), relations);
        });
  }

  private RowSample sample(Dataset dataset, List<ColumnProfile> wanted) {
    long width = wanted.stream().mapToLong(Relations::bytes).sum();
    int limit = (int) Math.clamp(SAMPLE_BYTES / width, FEWEST_ROWS, MOST_ROWS);
    var row = QuarkusTransaction.joiningExisting().call(() -> rows.findById(dataset.id()));
    try {
      return files.sample(blobs.open(row.parquetId), dataset.profile(), wanted, limit, SEED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long bytes(ColumnProfile column) {
    if (column.type().isNumber()) {
      return NUMBER_BYTES;
    }
    boolean text = column.type() == ColumnType.TEXT && column.text() != null;
    return text
        ? TEXT_BYTES + Math.min(RowSample.TEXT_CHARACTERS, (long) column.text().meanLength())
        : LEVEL_BYTES;
  }

  private static Set<String> identifiers(Dataset dataset) {
    var profile = dataset.profile();
    return Stream.concat(
            profile.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.IDENTIFIER_LIKE)
                .map(Finding::column),
            profile.columns().stream()
                .filter(column -> column.role() == Role.IDENTIFIER)
                .map(ColumnProfile::name))
        .collect(Collectors.toSet());
  }

  private <T> T kept(UUID id, String target, Class<T> type, Supplier<T> computation) {
    var known = known(id, target, type);
    if (known.isPresent()) {
      return known.get();
    }
    place.acquireUninterruptibly();
    try {
      return known(id, target, type)
          .orElseGet(
              () -> {
                T computed = computation.get();
                keep(id, target, computed);
                return computed;
              });
    } finally {
      place.release();
    }
  }

  private <T> Optional<T> known(UUID id, String target, Class<T> type) {
    return QuarkusTransaction.joiningExisting()
        .call(() -> store.find(id, target, METHOD))
        .map(
            body -> {
              try {
                return json.readValue(body, type);
              } catch (JsonProcessingException e) {
                throw new IllegalStateException("bad relations are kept of " + id, e);
              }
            });
  }

  private void keep(UUID id, String target, Object computed) {
    try {
      var body = json.writeValueAsString(computed);
      QuarkusTransaction.joiningExisting()
          .run(() -> store.save(id, target, METHOD, body, clock.instant()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
