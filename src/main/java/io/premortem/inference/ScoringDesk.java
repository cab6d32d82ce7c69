package io.premortem.inference;

import io.premortem.identity.Visitor;
import io.premortem.web.Language;
import io.premortem.web.Problem;
import io.premortem.web.Problem.Fault;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;

/** Takes wishes to score a data set, from page and API, and says in words what is wrong. */
@RequestScoped
class ScoringDesk {
  private final ServedModels served;
  private final Scorings scorings;
  private final Visitor visitor;
  private final Language language;

  ScoringDesk(ServedModels served, Scorings scorings, Visitor visitor, Language language) {
    this.served = served;
    this.scorings = scorings;
    this.visitor = visitor;
    this.language = language;
  }

  /**
   * @param as {@code file} or {@code dataset}; null for a file
   * @return the job's id
   */
  UUID enqueue(UUID model, UUID dataset, String as) {
    boolean asDataset = "dataset".equals(as);
    if (as != null && !asDataset && !"file".equals(as)) {
      throw unprocessable(List.of(Fault.field("as", text().badAs())));
    }
    var result = scorings.enqueue(served.version(model), dataset, asDataset, visitor.subject());
    return switch (result) {
      case ScoringResult.Queued(var job) -> job;
      case ScoringResult.NoDataset _ ->
          throw unprocessable(List.of(Fault.field("dataset", text().noDataset())));
      case ScoringResult.Lacking(var inputs) ->
          throw unprocessable(
              inputs.stream()
                  .map(
                      input ->
                          new Fault(
                              "dataset",
                              null,
                              input.name(),
                              input.number()
                                  ? text().lacksNumber(input.name())
                                  : text().lacksText(input.name())))
                  .toList());
    };
  }

  private RuntimeException unprocessable(List<Fault> faults) {
    return Problem.unprocessable(text().cannotScore(), faults.getFirst().message(), faults)
        .toException();
  }

  private ServingMessages text() {
    return language.messages(ServingMessages.class);
  }
}
