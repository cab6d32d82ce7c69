package io.premortem.report.questions;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.report.Report;
import io.premortem.report.Reports;
import io.premortem.risk.Assessments;
import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Organizations;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.premortem.web.RenderedPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What readers of an assessment's shared reports ask, for its founders to answer. */
@Path("/o/{org}/assessments/{id}/questions")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.SHARE)
public class QuestionPages {
  @CheckedTemplate(basePath = "questions")
  static class Templates {
    static native TemplateInstance founder(FounderView view);
  }

  /**
   * @param path of the assessment
   * @param wrong what to mend in an answer; null for nothing
   * @param failed the question whose answer it is; null for none
   * @param typed that answer
   */
  record FounderView(
      String name, String path, List<Row> rows, String wrong, UUID failed, String typed) {

    /** What is wrong with the answer to a question; null for nothing. */
    public String wrongAt(UUID question) {
      return question.equals(failed) ? wrong : null;
    }

    /** What was typed for it. */
    public String typedAt(UUID question) {
      return question.equals(failed) ? typed : "";
    }
  }

  /**
   * @param number of the report
   * @param pin null where the number is gone
   */
  record Row(Question question, int number, Pin pin) {}

  /** A report that is asked about. */
  private record Asked(int number, List<Pin> pins) {}

  private final Questions questions;
  private final QuestionLetters letters;
  private final Reports reports;
  private final Assessments assessments;
  private final Organizations organizations;
  private final Visitor visitor;
  private final Language language;
  private final Flash flash;

  QuestionPages(
      Questions questions,
      QuestionLetters letters,
      Reports reports,
      Assessments assessments,
      Organizations organizations,
      Visitor visitor,
      Language language,
      Flash flash) {
    this.questions = questions;
    this.letters = letters;
    this.reports = reports;
    this.assessments = assessments;
    this.organizations = organizations;
    this.visitor = visitor;
    this.language = language;
    this.flash = flash;
  }

  @GET
  public TemplateInstance list(@PathParam("org") String org, @PathParam("id") UUID id) {
    return page(org, id, null, null, "");
  }

  @POST
  @Path("{question}/answers")
  public Response answer(
      @PathParam("org") String org,
      @PathParam("id") UUID id,
      @PathParam("question") UUID question,
      @FormParam("text") String text) {
    assessments.find(id).orElseThrow(NotFoundException::new);
    var result =
        questions
            .answer(question, text, visitor.name(), visitor.subject())
            .orElseThrow(NotFoundException::new);
    return switch (result) {
      case AnswerResult.Answered answered -> {
        letters.answered(organizations.current().map(Organization::name).orElseThrow(), answered);
        flash.success(texts().answerSent());
        yield Response.seeOther(URI.create(path(org, id) + "/questions")).build();
      }
      case AnswerResult.Refused() ->
          RenderedPage.again(page(org, id, texts().wrongAnswer(), question, text));
    };
  }

  private TemplateInstance page(String org, UUID id, String wrong, UUID failed, String typed) {
    var assessment = assessments.find(id).orElseThrow(NotFoundException::new);
    // Many questions speak of few reports, each of them long.
    Map<UUID, Asked> asked = new HashMap<>();
    var rows =
        questions.ofAssessment(id).stream()
            .map(question -> row(question, asked.computeIfAbsent(question.report(), this::asked)))
            .toList();
    return Templates.founder(
        new FounderView(assessment.name(), path(org, id), rows, wrong, failed, typed));
  }

  private Asked asked(UUID id) {
    Report report = reports.find(id).orElseThrow();
    return new Asked(report.number(), Pins.of(report, language));
  }

  private static Row row(Question question, Asked about) {
    Optional<Pin> pin =
        about.pins().stream()
            .filter(candidate -> candidate.id().equals(question.pin()))
            .findFirst();
    return new Row(question, about.number(), pin.orElse(null));
  }

  private QuestionMessages texts() {
    return language.messages(QuestionMessages.class);
  }

  private static String path(String org, UUID id) {
    return "/o/" + org + "/assessments/" + id;
  }
}
