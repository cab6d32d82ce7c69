package io.premortem.dataset.privacy;

import io.premortem.dataset.Dataset;
import io.premortem.dataset.privacy.detect.Anonymity;
import io.premortem.dataset.privacy.detect.PersonalKind;
import io.premortem.dataset.privacy.detect.PrivacyFinding;
import io.premortem.dataset.privacy.mask.MaskAction;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the page of a data set's personal data shows.
 *
 * @param base address of the list of data sets
 * @param choices columns of the masked copy that there is something to decide about
 * @param error why the last wish was refused; empty when none was
 */
record PrivacyPage(
    String base,
    UUID id,
    String name,
    PrivacyScan scan,
    List<FindingLine> findings,
    List<ChoiceLine> choices,
    String error) {

  /**
   * @param kind in words
   */
  record FindingLine(PrivacyFinding finding, String kind) {
    public String examples() {
      return String.join("  ", finding.examples());
    }
  }

  /**
   * @param index of the column in the table
   * @param kinds in words
   */
  record ChoiceLine(int index, String column, String kinds, List<Option> options) {}

  /** An action to choose. */
  record Option(String id, String text, boolean chosen) {}

  static PrivacyPage of(
      String base,
      Dataset dataset,
      PrivacyScan scan,
      MaskPlan plan,
      PrivacyTexts texts,
      String error) {
    var findings =
        scan.findings().stream()
            .map(f -> new FindingLine(f, texts.text(PersonalKind.byId(f.kind()).orElseThrow())))
            .toList();
    var choices =
        IntStream.range(0, plan.columns().size())
            .filter(i -> plan.columns().get(i).personal())
            .mapToObj(i -> line(i, plan.columns().get(i), texts))
            .toList();
    return new PrivacyPage(base, dataset.id(), dataset.name(), scan, findings, choices, error);
  }

  private static ChoiceLine line(int index, MaskPlan.Choice choice, PrivacyTexts texts) {
    var kinds =
        choice.kinds().isEmpty()
            ? texts.messages().quasiKind()
            : choice.kinds().stream().map(texts::text).collect(Collectors.joining(", "));
    var options =
        Arrays.stream(MaskAction.values())
            .filter(choice::allows)
            .map(a -> new Option(a.id(), texts.text(a), a == choice.usual()))
            .toList();
    return new ChoiceLine(index, choice.column().name(), kinds, options);
  }

  public String path() {
    return base + "/" + id;
  }

  public boolean pending() {
    return scan.state() == PrivacyScan.State.PENDING;
  }

  public boolean scanned() {
    return scan.scannedAt() != null;
  }

  public Anonymity anonymity() {
    return scan.anonymity();
  }

  public String quasi() {
    return String.join(", ", scan.anonymity().columns());
  }

  public String sharpest() {
    return String.join(" + ", scan.anonymity().sharpest().columns());
  }
}
