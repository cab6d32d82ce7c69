package io.premortem.dataset.privacy;

import io.premortem.dataset.Dataset;
import io.premortem.dataset.DatasetTexts;
import io.premortem.dataset.Datasets;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The personal data of a data set, and copies without it. */
@Path("/o/{org}/datasets")
@Produces(MediaType.TEXT_HTML)
public class PrivacyPages {
  @CheckedTemplate(basePath = "dataset")
  static class Templates {
    static native TemplateInstance privacy(PrivacyPage view);

    static native TemplateInstance privacy$pending(PrivacyPage view);
  }

  private final PrivacyScans scans;
  private final MaskedCopies copies;
  private final Datasets datasets;
  private final Visitor visitor;
  private final Language language;
  private final Flash flash;

  PrivacyPages(
      PrivacyScans scans,
      MaskedCopies copies,
      Datasets datasets,
      Visitor visitor,
      Language language,
      Flash flash) {
    this.scans = scans;
    this.copies = copies;
    this.datasets = datasets;
    this.visitor = visitor;
    this.language = language;
    this.flash = flash;
  }

  @GET
  @Path("{id}/privacy")
  @Requires(Permission.VIEW)
  public Object show(
      @PathParam("org") String org,
      @PathParam("id") UUID id,
      @HeaderParam("HX-Request") boolean partial) {
    var view = view(org, id, "");
    if (partial && !view.pending()) {
      return Response.noContent().header("HX-Redirect", view.path() + "/privacy").build();
    }
    return partial ? Templates.privacy$pending(view) : Templates.privacy(view);
  }

  @POST
  @Path("{id}/privacy/scan")
  @Requires(Permission.EDIT)
  public Response scan(@PathParam("org") String org, @PathParam("id") UUID id) {
    scans.start(id, visitor.subject()).orElseThrow(NotFoundException::new);
    return Response.seeOther(URI.create(base(org) + "/" + id + "/privacy")).build();
  }

  @POST
  @Path("{id}/masked-copy")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.EDIT)
  public Response copy(
      @PathParam("org") String org, @PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    var dataset = datasets.find(id).orElseThrow(NotFoundException::new);
    return switch (copies.create(id, wishes(dataset, form), visitor.subject())) {
      case MaskResult.Stored(Dataset copy) -> {
        flash.success(texts().messages().copied(copy.name()));
        yield Response.seeOther(URI.create(base(org) + "/" + copy.id())).build();
      }
      case MaskResult.NotFound _ -> throw new NotFoundException();
      case MaskResult refused ->
          Response.status(422)
              .entity(Templates.privacy(view(org, id, texts().refusal(refused))))
              .build();
    };
  }

  /** The form numbers columns, for their names may be anything. */
  private static Map<String, String> wishes(Dataset dataset, MultivaluedMap<String, String> form) {
    Map<String, String> wishes = new HashMap<>();
    var columns = dataset.profile().columns();
    for (int i = 0; i < columns.size(); i++) {
      var action = form.getFirst("action." + i);
      if (action != null) {
        wishes.put(columns.get(i).name(), action);
      }
    }
    return wishes;
  }

  private PrivacyPage view(String org, UUID id, String error) {
    var dataset = datasets.find(id).orElseThrow(NotFoundException::new);
    var scan = scans.find(id).orElseThrow(NotFoundException::new);
    var plan = copies.plan(id).orElseGet(() -> new MaskPlan(List.of()));
    return PrivacyPage.of(base(org), dataset, scan, plan, texts(), error);
  }

  private static String base(String org) {
    return "/o/" + org + "/datasets";
  }

  private PrivacyTexts texts() {
    return new PrivacyTexts(language.messages(PrivacyMessages.class), DatasetTexts.of(language));
  }
}
