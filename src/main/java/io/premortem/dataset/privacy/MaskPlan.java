package io.premortem.dataset.privacy;

import io.premortem.dataset.privacy.detect.PersonalKind;
import io.premortem.dataset.privacy.detect.PrivacyFinding;
import io.premortem.dataset.privacy.detect.QuasiIdentifiers;
import io.premortem.dataset.privacy.mask.Generalisation;
import io.premortem.dataset.privacy.mask.MaskAction;
import io.premortem.dataset.privacy.mask.NumberBins;
import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.dataset.profile.Profile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What may be done with each column in a masked copy, and what is done unless somebody chooses.
 *
 * @param columns all of the table, in its order
 */
record MaskPlan(List<Choice> columns) {

  /**
   * @param kinds what was found in it; empty for a quasi-identifier and for any other column
   * @param coarser how it is generalised; null when it cannot be
   */
  record Choice(
      ColumnProfile column,
      Set<PersonalKind> kinds,
      boolean quasi,
      UnaryOperator<String> coarser,
      MaskAction usual) {

    boolean personal() {
      return quasi || !kinds.isEmpty();
    }

    boolean allows(MaskAction action) {
      return action != MaskAction.GENERALISE || coarser != null;
    }
  }

  static MaskPlan of(Profile profile, PrivacyScan scan) {
    Set<String> quasi =
        scan.anonymity() == null ? Set.of() : Set.copyOf(scan.anonymity().columns());
    List<Choice> choices = new ArrayList<>();
    for (var column : profile.columns()) {
      var found = scan.findings().stream().filter(f -> f.column().equals(column.name())).toList();
      choices.add(choice(column, found, quasi.contains(column.name())));
    }
    return new MaskPlan(choices);
  }

  private static Choice choice(ColumnProfile column, List<PrivacyFinding> found, boolean quasi) {
    Set<PersonalKind> kinds =
        found.stream()
            .map(finding -> PersonalKind.byId(finding.kind()).orElseThrow())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(PersonalKind.class)));
    boolean embedded = found.stream().anyMatch(PrivacyFinding::embedded);
    var coarser = embedded ? null : coarser(column, kinds);
    var usual = embedded ? MaskAction.DROP : usual(kinds, quasi, coarser != null);
    return new Choice(column, kinds, quasi, coarser, usual);
  }

  private static UnaryOperator<String> coarser(ColumnProfile column, Set<PersonalKind> kinds) {
    if (column.type().isTime()) {
      return QuasiIdentifiers.isBirth(column.name()) ? Generalisation.YEAR : Generalisation.MONTH;
    }
    if (kinds.contains(PersonalKind.LOCATION)) {
      return Generalisation.ONE_DECIMAL;
    }
    if (kinds.contains(PersonalKind.IP_ADDRESS)) {
      return Generalisation.NETWORK;
    }
    if (kinds.contains(PersonalKind.EMAIL)) {
      return Generalisation.DOMAIN;
    }
    if (QuasiIdentifiers.isPostcode(column.name())) {
      return Generalisation.PREFIX;
    }
    return column.numbers() != null && kinds.isEmpty()
        ? NumberBins.covering(column.numbers().q05(), column.numbers().q95())
        : null;
  }

  /** A name or secret is of no use to anyone who may not know it; a number still joins tables. */
  private static MaskAction usual(Set<PersonalKind> kinds, boolean quasi, boolean coarser) {
    if (kinds.contains(PersonalKind.SECRET) || kinds.contains(PersonalKind.PERSON_NAME)) {
      return MaskAction.DROP;
    }
    if (kinds.contains(PersonalKind.LOCATION) || kinds.contains(PersonalKind.IP_ADDRESS)) {
      return coarser ? MaskAction.GENERALISE : MaskAction.DROP;
    }
    if (!kinds.isEmpty()) {
      return MaskAction.HASH;
    }
    return quasi && coarser ? MaskAction.GENERALISE : MaskAction.KEEP;
  }
}
