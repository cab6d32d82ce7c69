package io.premortem.risk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.premortem.tenancy.OrganizationCreated;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;

/** An answered assessment for demo companies, so that there is a report to run at once. */
@ApplicationScoped
class DemoAssessment {
  private static final String FILE = "/samples/assessment.json";

  private final Assessments assessments;
  private final ObjectMapper json;

  DemoAssessment(Assessments assessments, ObjectMapper json) {
    this.assessments = assessments;
    this.json = json;
  }

  void seed(@Observes @Priority(300) OrganizationCreated created) {
    if (created.demo() && !created.organization().fund()) {
      var result = assessments.create(sample(), "system");
      if (!(result instanceof AssessmentResult.Saved)) {
        throw new IllegalStateException("the sample assessment is refused: " + result);
      }
    }
  }

  private AssessmentDraft sample() {
    try (var stream = DemoAssessment.class.getResourceAsStream(FILE)) {
      var sample = json.readValue(stream, AssessmentDraft.class);
      return new AssessmentDraft(
          "Sample 示例", sample.answers(), sample.evidence(), sample.finance(), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
