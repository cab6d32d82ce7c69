package io.premortem.dataset;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.web.Cursor;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.premortem.web.Page;
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

/** Versions, name and deletion of a data set. */
@Path("/o/{org}/datasets")
@Produces(MediaType.TEXT_HTML)
public class DatasetVersionPages {
  @CheckedTemplate(basePath = "dataset")
  static class Templates {
    static native TemplateInstance versions(VersionsView view);

    static native TemplateInstance rename(SeriesView series);

    static native TemplateInstance deletion(SeriesView series);
  }

  /**
   * @param next address of older versions; null when there are none
   */
  record VersionsView(SeriesView series, Page<DatasetSummary> page, String next) {}

  private final DatasetVersions versions;
  private final DatasetDeletions deletions;
  private final SeriesViews views;
  private final Visitor visitor;
  private final Language language;
  private final Flash flash;

  DatasetVersionPages(
      DatasetVersions versions,
      DatasetDeletions deletions,
      SeriesViews views,
      Visitor visitor,
      Language language,
      Flash flash) {
    this.versions = versions;
    this.deletions = deletions;
    this.views = views;
    this.visitor = visitor;
    this.language = language;
    this.flash = flash;
  }

  @GET
  @Path("{id}/versions")
  @Requires(Permission.VIEW)
  public TemplateInstance versions(
      @PathParam("org") String org, @PathParam("id") UUID id, @QueryParam("cursor") String cursor) {
    var page = versions.list(id, Cursor.parse(cursor)).orElseThrow(NotFoundException::new);
    var series = views.of(org, id);
    var next = page.next() == null ? null : series.path() + "/versions?cursor=" + page.next();
    return Templates.versions(new VersionsView(series, page, next));
  }

  /** The form of the dialog on a page of its own, for browsers without script. */
  @GET
  @Path("{id}/name")
  @Requires(Permission.EDIT)
  public TemplateInstance nameForm(@PathParam("org") String org, @PathParam("id") UUID id) {
    return Templates.rename(views.of(org, id));
  }

  @POST
  @Path("{id}/name")
  @Requires(Permission.EDIT)
  public Response rename(
      @PathParam("org") String org, @PathParam("id") UUID id, @FormParam("name") String name) {
    var result = versions.rename(id, name, visitor.subject()).orElseThrow(NotFoundException::new);
    if (result instanceof RenameResult.Renamed(Dataset dataset)) {
      flash.success(texts().messages().renamed(dataset.name()));
      return Response.seeOther(URI.create("/o/" + org + "/datasets/" + id)).build();
    }
    var series = views.of(org, id).withName(name, texts().refusal(result));
    return Response.status(422).entity(Templates.rename(series)).build();
  }

  /** As {@link #nameForm}. */
  @GET
  @Path("{id}/deletion")
  @Requires(Permission.EDIT)
  public TemplateInstance deletionForm(@PathParam("org") String org, @PathParam("id") UUID id) {
    return Templates.deletion(views.of(org, id));
  }

  @POST
  @Path("{id}/deletion")
  @Requires(Permission.EDIT)
  public Response delete(
      @PathParam("org") String org,
      @PathParam("id") UUID id,
      @FormParam("series") boolean whole,
      @FormParam("force") boolean force) {
    var series = views.of(org, id);
    var result =
        deletions.delete(id, whole, force, visitor.subject()).orElseThrow(NotFoundException::new);
    if (result instanceof DeletionResult.InUse) {
      return Response.status(409).entity(Templates.deletion(series.refused())).build();
    }
    flash.success(deleted(series, whole || !series.several()));
    return Response.seeOther(URI.create(series.base())).build();
  }

  private String deleted(SeriesView series, boolean all) {
    var dataset = series.dataset();
    if (!all) {
      return texts().messages().deletedVersion(dataset.name(), dataset.version());
    }
    return series.several()
        ? texts().messages().deletedAll(dataset.name())
        : language.messages(DatasetMessages.class).deleted(dataset.name());
  }

  private LifecycleTexts texts() {
    return LifecycleTexts.of(language);
  }
}
