package io.premortem.risk.pages;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.risk.Assessment;
import io.premortem.risk.Assessments;
import io.premortem.risk.knowledge.Interval;
import io.premortem.risk.knowledge.KnowledgeChange;
import io.premortem.risk.library.Library;
import io.premortem.risk.pages.AssessmentSteps.Head;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** What a newer knowledge base changes in an assessment, and moving to it. */
@Path("/o/{org}/assessments")
@Produces(MediaType.TEXT_HTML)
public class KnowledgePages {
  @CheckedTemplate(basePath = "risk")
  static class Templates {
    static native TemplateInstance knowledge(KnowledgePage view);
  }

  record KnowledgePage(Head head, String from, String to, List<Row> rows) {}

  record Row(String part, String change, String text, Interval before, Interval after) {}

  private final Assessments assessments;
  private final Library library;
  private final AssessmentSteps steps;
  private final Visitor visitor;
  private final Language language;
  private final Flash flash;

  KnowledgePages(
      Assessments assessments,
      Library library,
      AssessmentSteps steps,
      Visitor visitor,
      Language language,
      Flash flash) {
    this.assessments = assessments;
    this.library = library;
    this.steps = steps;
    this.visitor = visitor;
    this.language = language;
    this.flash = flash;
  }

  @GET
  @Path("{id}/knowledge")
  @Requires(Permission.VIEW)
  public TemplateInstance show(@PathParam("org") String org, @PathParam("id") UUID id) {
    Assessment assessment = assessments.find(id).orElseThrow(NotFoundException::new);
    var newest = library.newest();
    var rows =
        KnowledgeChange.between(library.version(assessment.knowledgeVersion()), newest).stream()
            .map(this::row)
            .toList();
    return Templates.knowledge(
        new KnowledgePage(
            steps.head(org, assessment, "knowledge"),
            assessment.knowledgeVersion(),
            newest.version(),
            rows));
  }

  @POST
  @Path("{id}/knowledge")
  @Requires(Permission.EDIT)
  public Response move(@PathParam("org") String org, @PathParam("id") UUID id) {
    if (!assessments.move(id, visitor.subject())) {
      throw new NotFoundException();
    }
    flash.success(words().moved());
    return Response.seeOther(URI.create(AssessmentSteps.path(org, id) + "/knowledge")).build();
  }

  private Row row(KnowledgeChange change) {
    String part =
        switch (change.part()) {
          case "indicator" -> words().indicator();
          case "cause" -> words().cause();
          case "measure" -> words().measure();
          default -> words().grades();
        };
    String kind =
        switch (change.kind()) {
          case "added" -> words().isNew();
          case "removed" -> words().gone();
          default -> words().changed();
        };
    return new Row(
        part, kind, change.text().in(language.locale()), change.before(), change.after());
  }

  private LibraryMessages words() {
    return language.messages(LibraryMessages.class);
  }
}
