package io.premortem.dataset.privacy.detect;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks through one column. Values are handed in one by one, each with the number of rows that have
 * it; nothing of them is kept but counts and masked examples.
 */
public final class ColumnScan {

  /** Longer texts are searched to this length only. */
  public static final int SEARCHED_CHARACTERS = 20_000;

  private final String name;
  private final boolean coordinates;
  private final Map<PersonalKind, Tally> tallies = new EnumMap<>(PersonalKind.class);
  private long present;

  /**
   * @param name of the column
   * @param coordinates whether it is a latitude or longitude by its name and its neighbour's; see
   *     {@link CoordinateColumns}
   */
  public ColumnScan(String name, boolean coordinates) {
    this.name = name;
    this.coordinates = coordinates;
  }

  /**
   * @param value present, as text
   * @param rows that have it, at least 1
   */
  public void add(String value, long rows) {
    present += rows;
    var text =
        value.length() > SEARCHED_CHARACTERS ? value.substring(0, SEARCHED_CHARACTERS) : value;
    for (var kind : PersonalKind.values()) {
      var match = look(kind, text);
      if (match != null) {
        tallies.computeIfAbsent(kind, _ -> new Tally()).add(kind, text, match, rows);
      }
    }
  }

  /** What the column holds, in the order of the kinds. */
  public List<PrivacyFinding> findings() {
    List<PrivacyFinding> findings = new ArrayList<>();
    tallies.forEach((kind, tally) -> weakest(kind).ifPresent(s -> add(findings, kind, tally, s)));
    return findings;
  }

  /** Whether {@code value}, one of those handed in, counts as a hit of {@code kind}. */
  public boolean counts(PersonalKind kind, String value) {
    var match = look(kind, value);
    return match != null
        && weakest(kind).filter(s -> match.strength().compareTo(s) >= 0).isPresent();
  }

  private Match look(PersonalKind kind, String text) {
    return coordinates && kind == PersonalKind.LOCATION
        ? Locations.coordinate(text)
        : kind.find(text);
  }

  private void add(
      List<PrivacyFinding> findings, PersonalKind kind, Tally tally, Strength weakest) {
    long hits = tally.from(weakest);
    findings.add(
        new PrivacyFinding(
            name,
            kind.id(),
            hits,
            (double) hits / present,
            ColumnNames.suggests(kind, name),
            tally.mostlyEmbedded(),
            tally.examplesFrom(weakest)));
  }

  /** The weakest match that counts in this column; empty when it does not hold the kind. */
  private Optional<Strength> weakest(PersonalKind kind) {
    var tally = tallies.get(kind);
    if (tally == null) {
      return Optional.empty();
    }
    boolean named = ColumnNames.suggests(kind, name);
    boolean denied = ColumnNames.denies(kind, name);
    var speaking = named ? Strength.POSSIBLE : Strength.LIKELY;
    if (!denied
        && kind.threshold(named)
            .reached(tally.from(speaking), tally.from(Strength.REFUTED), present)) {
      return Optional.of(Strength.POSSIBLE);
    }
    return tally.from(Strength.CLEAR) > 0 ? Optional.of(Strength.CLEAR) : Optional.empty();
  }
}
