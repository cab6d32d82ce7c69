package io.premortem.dataset.privacy.detect;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What one detector saw in a column so far. */
final class Tally {

  private static final int EXAMPLES = 3;

  private final long[] counts = new long[Strength.values().length];
  private final Map<Strength, List<String>> examples = new EnumMap<>(Strength.class);
  private long embedded;

  void add(PersonalKind kind, String text, Match match, long times) {
    var strength = match.strength();
    counts[strength.ordinal()] += times;
    if (match.end() - match.start() < text.length()) {
      embedded += times;
    }
    var shown = examples.computeIfAbsent(strength, _ -> new ArrayList<>());
    if (strength != Strength.REFUTED && shown.size() < EXAMPLES) {
      var masked = MaskedExample.of(kind, text.substring(match.start(), match.end()));
      if (!shown.contains(masked)) {
        shown.add(masked);
      }
    }
  }

  /** Matches of this strength or a greater one. */
  long from(Strength strength) {
    long sum = 0;
    for (int i = strength.ordinal(); i < counts.length; i++) {
      sum += counts[i];
    }
    return sum;
  }

  boolean mostlyEmbedded() {
    return 2 * embedded > from(Strength.REFUTED);
  }

  List<String> examplesFrom(Strength weakest) {
    List<String> shown = new ArrayList<>();
    for (int i = Strength.values().length - 1; i >= weakest.ordinal(); i--) {
      shown.addAll(examples.getOrDefault(Strength.values()[i], List.of()));
    }
    return shown.stream().distinct().limit(EXAMPLES).toList();
  }
}
