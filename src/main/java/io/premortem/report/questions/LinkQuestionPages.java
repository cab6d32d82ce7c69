package io.premortem.report.questions;

import io.premortem.identity.Public;
import io.premortem.report.Holder;
import io.premortem.report.Holders;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.premortem.web.RenderedPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.CookieParam;
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

/** Questions of those who hold a link; who has not passed its gate is sent there. */
@Path("/s/{token}/questions")
@Produces(MediaType.TEXT_HTML)
@Public
public class LinkQuestionPages {
  @CheckedTemplate(basePath = "questions")
  static class Templates {
    static native TemplateInstance link(QuestionsView view);
  }

  private final Holders holders;
  private final GuestQuestions questions;
  private final Language language;
  private final Flash flash;

  LinkQuestionPages(Holders holders, GuestQuestions questions, Language language, Flash flash) {
    this.holders = holders;
    this.questions = questions;
    this.language = language;
    this.flash = flash;
  }

  @GET
  public Object list(
      @PathParam("token") String token,
      @CookieParam(Holders.COOKIE) String ticket,
      @QueryParam("pin") String pin) {
    return holders
        .byLink(token, ticket)
        .<Object>map(holder -> page(token, holder, QuestionsView.Form.empty(pin)))
        .orElseGet(() -> holders.gate(token));
  }

  @POST
  public Object ask(
      @PathParam("token") String token,
      @CookieParam(Holders.COOKIE) String ticket,
      @FormParam("name") String name,
      @FormParam("pin") String pin,
      @FormParam("text") String text) {
    var holder = holders.byLink(token, ticket);
    if (holder.isEmpty()) {
      return holders.gate(token);
    }
    var result = questions.ask(holder.get(), name, pin, text);
    if (result instanceof AskResult.Asked) {
      flash.success(language.messages(QuestionMessages.class).asked(holder.get().company()));
      return Response.seeOther(URI.create("/s/" + token + "/questions")).build();
    }
    var form = questions.again(result, name, pin, text);
    return RenderedPage.again(page(token, holder.get(), form));
  }

  private TemplateInstance page(String token, Holder holder, QuestionsView.Form form) {
    return Templates.link(questions.view(holder, "/s/" + token, form));
  }
}
