package io.premortem.risk.compliance;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whether a condition holds, as far as the answers say.
 *
 * @param reasons the answers that made it so; for {@code UNKNOWN} those that count so far
 * @param missing ids of the questions whose answers would decide it; empty unless {@code UNKNOWN}
 */
public record Verdict(Truth truth, List<Reason> reasons, List<String> missing) {

  /** Kleene's three values. */
  public enum Truth {
    TRUE,
    FALSE,
    UNKNOWN
  }

  static Verdict of(boolean holds, Reason reason) {
    return new Verdict(holds ? Truth.TRUE : Truth.FALSE, List.of(reason), List.of());
  }

  static Verdict missing(String question) {
    return new Verdict(Truth.UNKNOWN, List.of(), List.of(question));
  }

  Verdict negated() {
    return switch (truth) {
      case TRUE -> new Verdict(Truth.FALSE, reasons, missing);
      case FALSE -> new Verdict(Truth.TRUE, reasons, missing);
      case UNKNOWN -> this;
    };
  }

  /** One part with this value decides; without one, an unknown part leaves the whole unknown. */
  static Verdict decidedBy(Truth decisive, Truth otherwise, List<Verdict> parts) {
    List<Verdict> deciding = with(decisive, parts).toList();
    if (!deciding.isEmpty()) {
      return new Verdict(decisive, union(deciding.stream(), Verdict::reasons), List.of());
    }
    List<Verdict> unknown = with(Truth.UNKNOWN, parts).toList();
    return new Verdict(
        unknown.isEmpty() ? otherwise : Truth.UNKNOWN,
        union(parts.stream(), Verdict::reasons),
        union(unknown.stream(), Verdict::missing));
  }

  private static Stream<Verdict> with(Truth truth, List<Verdict> parts) {
    return parts.stream().filter(part -> part.truth == truth);
  }

  private static <T> List<T> union(Stream<Verdict> parts, Function<Verdict, List<T>> of) {
    return parts.flatMap(part -> of.apply(part).stream()).distinct().toList();
  }
}
