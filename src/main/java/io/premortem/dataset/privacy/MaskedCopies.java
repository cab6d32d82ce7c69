package io.premortem.dataset.privacy;

import io.premortem.dataset.Dataset;
import io.premortem.dataset.Datasets;
import io.premortem.dataset.Upload;
import io.premortem.dataset.UploadResult;
import io.premortem.dataset.privacy.mask.MaskAction;
import io.premortem.dataset.reading.StoredTable;
import io.premortem.tenancy.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Copies of data sets without the personal data, as data sets of their own. */
@ApplicationScoped
public class MaskedCopies {
  private static final String SUFFIX = " (masked)";
  private static final int NAME_CHARACTERS = 200;

  private final Datasets datasets;
  private final PrivacyScans scans;
  private final MaskSaltStore salts;
  private final AuditLog audit;

  MaskedCopies(Datasets datasets, PrivacyScans scans, MaskSaltStore salts, AuditLog audit) {
    this.datasets = datasets;
    this.scans = scans;
    this.salts = salts;
    this.audit = audit;
  }

  /** Empty when there is no such data set, or nobody has looked through it yet. */
  Optional<MaskPlan> plan(UUID id) {
    var scan = scans.find(id).filter(known -> known.scannedAt() != null);
    return scan.flatMap(s -> datasets.find(id).map(d -> MaskPlan.of(d.profile(), s)));
  }

  /**
   * Makes the copy.
   *
   * @param wishes column to action by {@link MaskAction#id}; columns that are not named get what is
   *     usual for what was found in them
   * @param actor the subject of who asks
   */
  public MaskResult create(UUID id, Map<String, String> wishes, String actor) {
    var source = datasets.find(id);
    if (source.isEmpty()) {
      return new MaskResult.NotFound();
    }
    var plan = plan(id);
    if (plan.isEmpty()) {
      return new MaskResult.NotScanned();
    }
    var bad = fault(plan.get(), wishes);
    if (bad.isPresent()) {
      return bad.get();
    }
    var columns = columns(plan.get(), wishes);
    return columns.isEmpty()
        ? new MaskResult.NothingLeft()
        : datasets.<MaskResult>stream(id, table -> store(source.get(), table, columns, actor))
            .orElseGet(MaskResult.NotFound::new);
  }

  private static Optional<MaskResult> fault(MaskPlan plan, Map<String, String> wishes) {
    for (var wish : wishes.entrySet()) {
      var choice =
          plan.columns().stream().filter(c -> c.column().name().equals(wish.getKey())).findFirst();
      if (choice.isEmpty()) {
        return Optional.of(new MaskResult.NoColumn(wish.getKey()));
      }
      var action = MaskAction.byId(wish.getValue());
      if (action.isEmpty() || !choice.get().allows(action.get())) {
        var allowed =
            Arrays.stream(MaskAction.values()).filter(choice.get()::allows).map(MaskAction::id);
        return Optional.of(
            new MaskResult.BadAction(wish.getKey(), wish.getValue(), allowed.toList()));
      }
    }
    return Optional.empty();
  }

  private List<MaskedCsv.Column> columns(MaskPlan plan, Map<String, String> wishes) {
    byte[] salt = salts.salt();
    List<MaskedCsv.Column> columns = new ArrayList<>();
    for (var choice : plan.columns()) {
      var wish = Optional.ofNullable(wishes.get(choice.column().name()));
      var action = wish.flatMap(MaskAction::byId).orElse(choice.usual());
      if (action != MaskAction.DROP) {
        columns.add(MaskedCsv.Column.of(choice, action, salt));
      }
    }
    return columns;
  }

  private MaskResult store(
      Dataset source, StoredTable table, List<MaskedCsv.Column> columns, String actor) {
    var kept = Math.min(source.name().length(), NAME_CHARACTERS - SUFFIX.length());
    var name = source.name().substring(0, kept) + SUFFIX;
    try (var content = Files.newInputStream(MaskedCsv.write(table, columns))) {
      return switch (datasets.upload(new Upload(name, name + ".csv", content), actor)) {
        case UploadResult.Stored(Dataset copy) -> {
          var detail = source.name() + " to " + copy.id();
          audit.record(actor, "dataset.masked", source.id().toString(), detail);
          yield new MaskResult.Stored(copy);
        }
        case UploadResult.Rejected rejected -> new MaskResult.Refused(rejected);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
