package io.premortem.admin;

import io.premortem.identity.Public;
import io.premortem.identity.Signups;
import io.premortem.web.Language;
import io.premortem.web.Letters;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;

/** A stranger asks to become a tenant. */
@Path("/sign-up")
@Produces(MediaType.TEXT_HTML)
@Public
public class SignupPages {
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_NOTE = 2_000;

  @CheckedTemplate(basePath = "admin")
  static class Templates {
    static native TemplateInstance signup(SignupView view);
  }

  /**
   * @param asked whether the request was just taken
   */
  record SignupView(
      String company,
      String name,
      String email,
      String note,
      Map<String, String> errors,
      boolean asked) {}

  private final Signups signups;
  private final Language language;

  SignupPages(Signups signups, Language language) {
    this.signups = signups;
    this.language = language;
  }

  @GET
  public TemplateInstance form() {
    return Templates.signup(new SignupView("", "", "", "", Map.of(), false));
  }

  @POST
  public TemplateInstance ask(
      @FormParam("company") String company,
      @FormParam("name") String name,
      @FormParam("email") String email,
      @FormParam("note") String note) {
    var text = language.messages(TenantMessages.class);
    var view =
        new SignupView(
            line(company, LONGEST_NAME + 1),
            line(name, LONGEST_NAME + 1),
            line(email, LONGEST_NOTE),
            line(note, LONGEST_NOTE),
            new HashMap<>(),
            false);
    if (view.company().isEmpty() || view.company().length() > LONGEST_NAME) {
      view.errors().put("company", text.badName());
    }
    if (view.name().isEmpty() || view.name().length() > LONGEST_NAME) {
      view.errors().put("name", text.badName());
    }
    if (!Letters.isAddress(view.email())) {
      view.errors().put("email", text.badEmail());
    }
    if (!view.errors().isEmpty()) {
      return Templates.signup(view);
    }
    signups.ask(view.company(), view.name(), view.email(), view.note());
    return Templates.signup(new SignupView("", "", "", "", Map.of(), true));
  }

  private static String line(String text, int most) {
    var stripped = text == null ? "" : text.strip();
    return stripped.substring(0, Math.min(stripped.length(), most));
  }
}
