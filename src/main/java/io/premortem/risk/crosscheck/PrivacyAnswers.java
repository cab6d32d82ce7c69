package io.premortem.risk.crosscheck;

import io.premortem.dataset.DatasetSummary;
import io.premortem.dataset.Datasets;
import io.premortem.dataset.privacy.PrivacyScan;
import io.premortem.dataset.privacy.PrivacyScans;
import io.premortem.dataset.privacy.detect.PersonalKind;
import io.premortem.dataset.privacy.detect.PrivacyFinding;
import io.premortem.risk.Assessment;
import io.premortem.risk.knowledge.Text;
import io.premortem.risk.valuation.Answer;
import io.premortem.risk.valuation.Evidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which personal data there are, from the looks into the newest data sets. */
@ApplicationScoped
class PrivacyAnswers implements MeasuredSource {
  private static final String INDICATOR = "personal-data";

  /** What the law of most places guards more: numbers of identity and of money. */
  private static final Set<PersonalKind> SENSITIVE =
      EnumSet.of(
          PersonalKind.RESIDENT_ID,
          PersonalKind.PASSPORT,
          PersonalKind.BANK_CARD,
          PersonalKind.IBAN);

  private final Datasets datasets;
  private final PrivacyScans scans;

  PrivacyAnswers(Datasets datasets, PrivacyScans scans) {
    this.datasets = datasets;
    this.scans = scans;
  }

  /** A finished look into a data set. */
  private record Look(DatasetSummary dataset, PrivacyScan scan) {
    boolean personal() {
      return kinds().findAny().isPresent();
    }

    boolean sensitive() {
      return kinds().anyMatch(SENSITIVE::contains);
    }

    /** A key or password is a leak, yet no personal data. */
    private java.util.stream.Stream<PersonalKind> kinds() {
      return scan.findings().stream()
          .map(PrivacyFinding::kind)
          .flatMap(kind -> PersonalKind.byId(kind).stream())
          .filter(kind -> kind != PersonalKind.SECRET);
    }

    List<String> columns() {
      return scan.findings().stream()
          .filter(finding -> !PersonalKind.SECRET.id().equals(finding.kind()))
          .map(PrivacyFinding::column)
          .distinct()
          .toList();
    }

    LocalDate day() {
      return LocalDate.ofInstant(scan.scannedAt(), ZoneOffset.UTC);
    }
  }

  @Override
  public List<MeasuredAnswer> answers(Assessment assessment) {
    List<Look> looks = looks();
    if (looks.isEmpty()) {
      return List.of();
    }
    Optional<Look> worst =
        looks.stream()
            .filter(Look::sensitive)
            .findFirst()
            .or(() -> looks.stream().filter(Look::personal).findFirst());
    String option = worst.map(look -> look.sensitive() ? "sensitive" : "contact").orElse("none");
    LocalDate asOf = looks.stream().map(Look::day).max(LocalDate::compareTo).orElseThrow();
    return List.of(
        new MeasuredAnswer(
            INDICATOR,
            new Answer.Chosen(option),
            asOf,
            worst.map(PrivacyAnswers::origin).orElse(null),
            worst.map(PrivacyAnswers::found).orElseGet(() -> nothing(looks.size()))));
  }

  private List<Look> looks() {
    List<Look> looks = new ArrayList<>();
    for (DatasetSummary dataset : datasets.list(Optional.empty()).items()) {
      scans
          .find(dataset.id())
          .filter(scan -> scan.scannedAt() != null)
          .ifPresent(scan -> looks.add(new Look(dataset, scan)));
    }
    return looks;
  }

  private static Evidence.Origin origin(Look look) {
    DatasetSummary dataset = look.dataset();
    return new Evidence.Origin(dataset.id(), dataset.name(), dataset.sha256());
  }

  private static Text found(Look look) {
    List<String> columns = look.columns();
    return new Text("columns " + String.join(", ", columns), "列：" + String.join("、", columns));
  }

  private static Text nothing(int tables) {
    return new Text("nothing in " + tables + " data sets", tables + " 个数据集中均未发现");
  }
}
