package io.premortem.risk.compliance;

import java.util.List;
import java.util.Optional;

/**
 * The compliance rules in one version.
 *
 * @param version year and month of the last change, with a count within it
 * @param obligations in the order of their laws
 */
public record Rules(
    String version, Questionnaire questionnaire, List<Law> laws, List<Obligation> obligations) {

  public Rules {
    laws = List.copyOf(laws);
    obligations = List.copyOf(obligations);
  }

  public Optional<Obligation> obligation(String id) {
    return obligations.stream().filter(obligation -> obligation.id().equals(id)).findFirst();
  }

  public Optional<Law> law(String id) {
    return laws.stream().filter(law -> law.id().equals(id)).findFirst();
  }
}
