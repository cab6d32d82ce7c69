package io.premortem.report.questions;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.report.Holder;
import io.premortem.report.Holders;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** Questions of a fund's people about a report that is shared with it. */
@Path("/o/{org}/portfolio/{share}/questions")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.VIEW)
public class HeldQuestionPages {
  @CheckedTemplate(basePath = "questions")
  static class Templates {
    static native TemplateInstance held(QuestionsView view);
  }

  private final Holders holders;
  private final GuestQuestions questions;
  private final Language language;
  private final Flash flash;

  HeldQuestionPages(Holders holders, GuestQuestions questions, Language language, Flash flash) {
    this.holders = holders;
    this.questions = questions;
    this.language = language;
    this.flash = flash;
  }

  @GET
  public TemplateInstance list(
      @PathParam("org") String org, @PathParam("share") UUID share, @QueryParam("pin") String pin) {
    return page(path(org, share), holder(share), QuestionsView.Form.empty(pin));
  }

  @POST
  public Response ask(
      @PathParam("org") String org,
      @PathParam("share") UUID share,
      @FormParam("pin") String pin,
      @FormParam("text") String text) {
    var holder = holder(share);
    var result = questions.ask(holder, null, pin, text);
    if (result instanceof AskResult.Asked) {
      flash.success(language.messages(QuestionMessages.class).asked(holder.company()));
      return Response.seeOther(URI.create(path(org, share) + "/questions")).build();
    }
    var form = questions.again(result, null, pin, text);
    return RenderedPage.again(page(path(org, share), holder, form));
  }

  private TemplateInstance page(String back, Holder holder, QuestionsView.Form form) {
    return Templates.held(questions.view(holder, back, form));
  }

  private Holder holder(UUID share) {
    return holders.byFund(share).orElseThrow(NotFoundException::new);
  }

  private static String path(String org, UUID share) {
    return "/o/" + org + "/portfolio/" + share;
  }
}
