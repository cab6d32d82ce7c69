package io.premortem.report;

import io.premortem.risk.Assessments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an assessment's newest report can be held against. */
@ApplicationScoped
class Comparisons {
  private static final int OFFERED = 200;

  /**
   * @param report its id
   * @param name of its assessment
   */
  record Choice(UUID report, String name, int number) {}

  private final Reports reports;
  private final Assessments assessments;

  Comparisons(Reports reports, Assessments assessments) {
    this.reports = reports;
    this.assessments = assessments;
  }

  /**
   * The assessment's newest report against another.
   *
   * @param with id of a report, or of an assessment for its newest
   * @return empty unless there are both
   */
  Optional<Comparison> between(UUID assessment, UUID with) {
    return reports
        .latest(assessment)
        .flatMap(
            report ->
                reports
                    .find(with)
                    .or(() -> reports.latest(with))
                    .map(other -> Comparison.between(report, other)));
  }

  /** The newest reports of the tenant but the assessment's own newest. */
  List<Choice> choices(UUID assessment) {
    UUID own = reports.latest(assessment).map(Report::id).orElse(null);
    return reports.newest(OFFERED).stream()
        .filter(snapshot -> !snapshot.id().equals(own))
        .flatMap(
            snapshot ->
                assessments.find(snapshot.assessment()).stream()
                    .map(found -> new Choice(snapshot.id(), found.name(), snapshot.number())))
        .toList();
  }
}
