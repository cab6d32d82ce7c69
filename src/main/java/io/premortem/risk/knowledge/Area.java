package io.premortem.risk.knowledge;

import java.util.List;

/** One area of risk with all that is known of it. */
public record Area(
    String id,
    Text name,
    String version,
    List<Indicator> indicators,
    List<Cause> causes,
    List<Mitigation> mitigations,
    List<Case> cases) {

  public Area {
    indicators = List.copyOf(indicators);
    causes = List.copyOf(causes);
    mitigations = List.copyOf(mitigations);
    cases = List.copyOf(cases);
  }
}
