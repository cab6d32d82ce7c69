package io.premortem.risk.pages;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.risk.knowledge.Addition;
import io.premortem.risk.knowledge.Area;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.knowledge.Text;
import io.premortem.risk.library.Library;
import io.premortem.risk.library.OwnKnowledge;
import io.premortem.risk.library.Tolerance;
import io.premortem.risk.pages.LibraryView.Choice;
import io.premortem.risk.pages.LibraryView.Entry;
import io.premortem.risk.pages.LibraryView.Tab;
import io.premortem.risk.valuation.Violation;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.premortem.web.RenderedPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** The causes and questions that a company adds to the knowledge base. */
@Path("/o/{org}/knowledge")
@Produces(MediaType.TEXT_HTML)
public class LibraryPages {
  @CheckedTemplate(basePath = "risk")
  static class Templates {
    static native TemplateInstance library(LibraryView view);
  }

  private final Library library;
  private final OwnKnowledge own;
  private final Tolerance tolerance;
  private final Visitor visitor;
  private final Language language;
  private final Flash flash;

  LibraryPages(
      Library library,
      OwnKnowledge own,
      Tolerance tolerance,
      Visitor visitor,
      Language language,
      Flash flash) {
    this.library = library;
    this.own = own;
    this.tolerance = tolerance;
    this.visitor = visitor;
    this.language = language;
    this.flash = flash;
  }

  @GET
  @Requires(Permission.VIEW)
  public TemplateInstance show(@PathParam("org") String org, @QueryParam("area") String area) {
    return page(org, area, Map.of(), List.of());
  }

  @POST
  @Path("tolerance")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.EDIT)
  public Response tolerate(@PathParam("org") String org, MultivaluedMap<String, String> form) {
    Double percent = LibraryForms.number(form.getFirst("tolerance"));
    double survival = percent == null ? Double.NaN : percent / 100;
    return answer(org, form, tolerance.set(survival, visitor.subject()));
  }

  @POST
  @Path("causes")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.EDIT)
  public Response addCause(@PathParam("org") String org, MultivaluedMap<String, String> form) {
    return answer(org, form, own.add(LibraryForms.cause(form), visitor.subject()));
  }

  @POST
  @Path("indicators")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.EDIT)
  public Response addIndicator(@PathParam("org") String org, MultivaluedMap<String, String> form) {
    return answer(org, form, own.add(LibraryForms.indicator(form), visitor.subject()));
  }

  @POST
  @Path("causes/{id}/removal")
  @Requires(Permission.EDIT)
  public Response removeCause(
      @PathParam("org") String org, @PathParam("id") UUID id, @FormParam("area") String area) {
    return removed(org, area, own.removeCause(id, visitor.subject()));
  }

  @POST
  @Path("indicators/{id}/removal")
  @Requires(Permission.EDIT)
  public Response removeIndicator(
      @PathParam("org") String org, @PathParam("id") UUID id, @FormParam("area") String area) {
    return removed(org, area, own.removeIndicator(id, visitor.subject()));
  }

  private Response answer(
      String org, MultivaluedMap<String, String> form, List<Violation> violations) {
    String area = form.getFirst("area");
    if (violations.isEmpty()) {
      return back(org, area, words().kept());
    }
    Map<String, String> typed = new HashMap<>();
    form.forEach((field, values) -> typed.put(field, values.getFirst()));
    return RenderedPage.again(page(org, area, typed, violations));
  }

  private Response removed(String org, String area, boolean found) {
    if (!found) {
      throw new NotFoundException();
    }
    return back(org, area, words().removed());
  }

  private Response back(String org, String area, String said) {
    flash.success(said);
    return Response.seeOther(URI.create(path(org) + "?area=" + known(area).id())).build();
  }

  private static String path(String org) {
    return "/o/" + org + "/knowledge";
  }

  /** The area, or the first where there is none of this name. */
  private Area known(String area) {
    Knowledge knowledge = library.newest();
    return knowledge.area(String.valueOf(area)).orElse(knowledge.areas().getFirst());
  }

  private LibraryMessages words() {
    return language.messages(LibraryMessages.class);
  }

  private TemplateInstance page(
      String org, String areaId, Map<String, String> typed, List<Violation> violations) {
    String area = known(areaId).id();
    Map<String, String> errors = new HashMap<>();
    violations.forEach(v -> errors.putIfAbsent(v.field(), v.message().in(language.locale())));
    List<Addition> additions =
        library.own().stream().filter(addition -> addition.area().equals(area)).toList();
    return Templates.library(
        new LibraryView(
            path(org),
            area,
            tabs(org, area),
            additions.stream()
                .flatMap(a -> a.causes().stream())
                .map(cause -> Entry.of(cause, language.locale()))
                .toList(),
            additions.stream()
                .flatMap(a -> a.indicators().stream())
                .map(question -> Entry.of(question, language.locale()))
                .toList(),
            choices(area),
            IntStream.rangeClosed(1, LibraryForms.OPTIONS).boxed().toList(),
            Long.toString(Math.round(100 * tolerance.survival())),
            typed,
            errors));
  }

  private List<Tab> tabs(String org, String current) {
    return library.newest().areas().stream()
        .map(
            area ->
                new Tab(
                    path(org) + "?area=" + area.id(), text(area.name()), area.id().equals(current)))
        .toList();
  }

  private List<Choice> choices(String area) {
    return library.of(library.newest().version()).area(area).orElseThrow().causes().stream()
        .map(cause -> new Choice(cause.id(), text(cause.name())))
        .toList();
  }

  private String text(Text text) {
    return text.in(language.locale());
  }
}
