package io.premortem.risk.pages;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.risk.AssessmentDraft;
import io.premortem.risk.AssessmentDraft.Sources;
import io.premortem.risk.AssessmentResult;
import io.premortem.risk.Assessments;
import io.premortem.risk.Violations;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** Filling the money of an assessment from a ledger, and taking that back. */
@Path("/o/{org}/assessments")
@Produces(MediaType.TEXT_HTML)
public class FillPages {
  private final Assessments assessments;
  private final Visitor visitor;
  private final Language language;
  private final Flash flash;

  FillPages(Assessments assessments, Visitor visitor, Language language, Flash flash) {
    this.assessments = assessments;
    this.visitor = visitor;
    this.language = language;
    this.flash = flash;
  }

  /**
   * @param ledger id of a data set; empty takes the measured figures away
   */
  @POST
  @Path("{id}/ledger")
  @Requires(Permission.EDIT)
  public Response fill(
      @PathParam("org") String org, @PathParam("id") UUID id, @FormParam("ledger") String ledger) {
    var draft = new AssessmentDraft(null, null, null, null, new Sources(dataset(ledger)));
    return switch (assessments.change(id, draft, visitor.subject())) {
      case AssessmentResult.Saved _ -> {
        flash.success(language.messages(RiskMessages.class).saved());
        yield Response.seeOther(URI.create("/o/" + org + "/assessments/" + id + "/finance"))
            .build();
      }
      case AssessmentResult.Refused(var violations) ->
          throw Violations.problem(violations, language).toException();
      case AssessmentResult.Missing() -> throw new NotFoundException();
    };
  }

  private static UUID dataset(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      throw new NotFoundException();
    }
  }
}
