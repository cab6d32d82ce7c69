package io.premortem.dataset;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** The page of a data set's relations. */
@Path("/o/{org}/datasets")
@Produces(MediaType.TEXT_HTML)
public class RelationsPages {
  @CheckedTemplate(basePath = "dataset")
  static class Templates {
    static native TemplateInstance relations(RelationsPage view);
  }

  private final Relations relations;
  private final Language language;

  RelationsPages(Relations relations, Language language) {
    this.relations = relations;
    this.language = language;
  }

  @GET
  @Path("{id}/relations")
  @Requires(Permission.VIEW)
  public TemplateInstance show(
      @PathParam("org") String org,
      @PathParam("id") UUID id,
      @QueryParam("target") @DefaultValue("") String target) {
    var found = RelationsApi.found(relations.find(id, target), language);
    var texts = new RelationsTexts(language.messages(RelationsMessages.class), language.locale());
    return Templates.relations(RelationsPage.of("/o/" + org + "/datasets", found, texts));
  }
}
