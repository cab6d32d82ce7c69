package io.premortem.inference;

import io.premortem.dataset.DatasetSummary;
import io.premortem.dataset.Datasets;
import io.premortem.identity.ApiKey;
import io.premortem.identity.ApiKeys;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.lab.Model;
import io.premortem.lab.Models;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.premortem.web.Problem;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A deployed model at work: what is live, traffic, drift; promote and roll back. */
@Path("/o/{org}/models")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.EDIT)
public class ServingPages {
  @CheckedTemplate(basePath = "inference")
  static class Templates {
    static native TemplateInstance serving(ServingView view);
  }

  /**
   * @param live null where no version is
   * @param before where roll back leads; null where nowhere
   * @param callers names of callers, by what the report calls them
   */
  record ServingView(
      String path,
      Model model,
      Model live,
      Model before,
      TrafficReport report,
      Map<String, String> callers,
      List<DatasetSummary> datasets,
      List<Scoring> scorings) {
    public boolean deployed() {
      return model.stage() != Model.Stage.CANDIDATE;
    }

    public String caller(String name) {
      return callers.getOrDefault(name, callers.get(""));
    }

    public String org() {
      return path.substring(0, path.indexOf("/models/"));
    }

    /** The columns of {@link TrafficReport#moves}. */
    public List<String> moved() {
      int shown = report.moves().isEmpty() ? 0 : report.moves().getFirst().indices().size();
      return report.columns().stream().limit(shown).map(TrafficReport.ColumnDrift::column).toList();
    }
  }

  private final Models models;
  private final TrafficReports reports;
  private final Scorings scorings;
  private final Datasets data;
  private final ApiKeys keys;
  private final Visitor visitor;
  private final Language language;
  private final Flash flash;

  ServingPages(
      Models models,
      TrafficReports reports,
      Scorings scorings,
      Datasets data,
      ApiKeys keys,
      Visitor visitor,
      Language language,
      Flash flash) {
    this.models = models;
    this.reports = reports;
    this.scorings = scorings;
    this.data = data;
    this.keys = keys;
    this.visitor = visitor;
    this.language = language;
    this.flash = flash;
  }

  @GET
  @Path("{id}/deployment")
  @Requires(Permission.VIEW)
  public TemplateInstance show(@PathParam("org") String org, @PathParam("id") UUID id) {
    var model = models.find(id).orElseThrow(NotFoundException::new);
    return Templates.serving(
        new ServingView(
            "/o/" + org + "/models/" + id,
            model,
            models.live(model.name()).orElse(null),
            models.before(model.name()).orElse(null),
            reports.of(model),
            callers(),
            data.list(Optional.empty()).items(),
            scorings.of(model)));
  }

  @POST
  @Path("{id}/rollback")
  public Response rollBack(@PathParam("org") String org, @PathParam("id") UUID id) {
    var model = models.find(id).orElseThrow(NotFoundException::new);
    var before =
        models
            .before(model.name())
            .flatMap(found -> models.deploy(found.id(), visitor.subject()))
            .orElseThrow(
                () ->
                    Problem.conflict(text().nothingBefore(), text().nothingBeforeDetail())
                        .toException());
    flash.success(text().rolledBack(before.version()));
    return to("/o/" + org + "/models/" + before.id() + "/deployment");
  }

  @POST
  @Path("{id}/withdrawal")
  public Response withdraw(@PathParam("org") String org, @PathParam("id") UUID id) {
    models.find(id).orElseThrow(NotFoundException::new);
    if (!models.withdraw(id, visitor.subject())) {
      throw Problem.conflict(text().notLive(), text().notLiveDetail()).toException();
    }
    flash.success(text().withdrawn());
    return to("/o/" + org + "/models/" + id + "/deployment");
  }

  /** Under the empty name those of keys that are there no more. */
  private Map<String, String> callers() {
    Map<String, String> names =
        keys.all().stream().collect(Collectors.toMap(ApiKey::subject, ApiKey::name));
    names.put("people", text().people());
    names.put("batch", text().batch());
    names.put("", text().unknownKey());
    return names;
  }

  private ServingMessages text() {
    return language.messages(ServingMessages.class);
  }

  private static Response to(String path) {
    return Response.seeOther(URI.create(path)).build();
  }
}
