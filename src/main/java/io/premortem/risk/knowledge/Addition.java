package io.premortem.risk.knowledge;

import java.util.List;

/**
 * What a company adds to an area of its own.
 *
 * @param area id of an area of the knowledge base
 * @param indicators questions with options
 */
public record Addition(String area, List<Indicator.Choice> indicators, List<Cause> causes) {

  public Addition {
    indicators = List.copyOf(indicators);
    causes = List.copyOf(causes);
  }
}
