package io.premortem.web;

import io.premortem.identity.Public;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The letters of a laptop. Where mail is really sent, the page is not there. */
@Path("/mail")
@Produces(MediaType.TEXT_HTML)
@Public
public class CaughtLetterPages {
  @CheckedTemplate(basePath = "web")
  static class Templates {
    static native TemplateInstance mail(List<CaughtLetters.Caught> letters);
  }

  private final CaughtLetters letters;
  private final boolean catching;

  CaughtLetterPages(
      CaughtLetters letters, @ConfigProperty(name = "premortem.mail.catch") boolean catching) {
    this.letters = letters;
    this.catching = catching;
  }

  @GET
  public TemplateInstance mail() {
    if (!catching) {
      throw new NotFoundException();
    }
    return Templates.mail(letters.newest());
  }
}
