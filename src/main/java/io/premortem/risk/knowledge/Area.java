package io.premortem.risk.knowledge;

import java.util.ArrayList;
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

  Area with(List<Addition> additions) {
    List<Indicator> questions = new ArrayList<>(indicators);
    List<Cause> dangers = new ArrayList<>(causes);
    additions.stream()
        .filter(addition -> addition.area().equals(id))
        .forEach(
            addition -> {
              questions.addAll(addition.indicators());
              dangers.addAll(addition.causes());
            });
    return new Area(id, name, version, questions, dangers, mitigations, cases);
  }
}
