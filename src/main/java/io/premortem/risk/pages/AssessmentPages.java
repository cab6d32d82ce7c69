package io.premortem.risk.pages;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.risk.Assessment;
import io.premortem.risk.AssessmentDraft;
import io.premortem.risk.AssessmentResult;
import io.premortem.risk.Assessments;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.web.Cursor;
import io.premortem.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** The assessments of a tenant: see them, start one. */
@Path("/o/{org}/assessments")
@Produces(MediaType.TEXT_HTML)
public class AssessmentPages {
  @CheckedTemplate(basePath = "risk")
  static class Templates {
    static native TemplateInstance list(ListView view);
  }

  /**
   * @param next the page after this one; null on the last
   * @param error what is wrong with the name given
   */
  record ListView(
      String path,
      List<Assessment> items,
      int indicators,
      String next,
      String name,
      String error) {}

  private final Assessments assessments;
  private final Knowledge knowledge;
  private final Visitor visitor;
  private final Language language;

  AssessmentPages(
      Assessments assessments, Knowledge knowledge, Visitor visitor, Language language) {
    this.assessments = assessments;
    this.knowledge = knowledge;
    this.visitor = visitor;
    this.language = language;
  }

  @GET
  @Requires(Permission.VIEW)
  public TemplateInstance list(@PathParam("org") String org, @QueryParam("cursor") String cursor) {
    return page(org, cursor, "", "");
  }

  @POST
  @Requires(Permission.EDIT)
  public Object create(@PathParam("org") String org, @FormParam("name") String name) {
    var draft = new AssessmentDraft(name == null ? "" : name, null, null, null, null);
    return switch (assessments.create(draft, visitor.subject())) {
      case AssessmentResult.Saved(Assessment assessment) ->
          Response.seeOther(URI.create(path(org) + "/" + assessment.id())).build();
      case AssessmentResult.Refused(var violations) ->
          page(org, null, name, violations.getFirst().message().in(language.locale()));
      case AssessmentResult.Missing() -> throw new IllegalStateException("a new one is missing");
    };
  }

  /** Where the answering goes on: the first area. */
  @GET
  @Path("{id}")
  @Requires(Permission.VIEW)
  public Response show(@PathParam("org") String org, @PathParam("id") UUID id) {
    var first = knowledge.areas().getFirst().id();
    return Response.seeOther(URI.create(path(org) + "/" + id + "/areas/" + first)).build();
  }

  private TemplateInstance page(String org, String cursor, String name, String error) {
    var page = assessments.list(Cursor.parse(cursor));
    var next = page.next() == null ? null : path(org) + "?cursor=" + page.next();
    return Templates.list(
        new ListView(
            path(org), page.items(), (int) knowledge.indicators().count(), next, name, error));
  }

  private static String path(String org) {
    return "/o/" + org + "/assessments";
  }
}
