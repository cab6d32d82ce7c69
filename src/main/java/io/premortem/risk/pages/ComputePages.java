package io.premortem.risk.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.risk.Assessment;
import io.premortem.risk.Assessments;
import io.premortem.risk.ComputePlans;
import io.premortem.risk.compute.ComputePlan;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.valuation.Finance;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.premortem.web.RenderedPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** The compute planner of an assessment: work out, keep, take away. */
@Path("/o/{org}/assessments")
@Produces(MediaType.TEXT_HTML)
public class ComputePages {
  @CheckedTemplate(basePath = "risk")
  static class Templates {
    static native TemplateInstance compute(ComputeView view);
  }

  private final Assessments assessments;
  private final ComputePlans plans;
  private final Knowledge knowledge;
  private final Visitor visitor;
  private final Language language;
  private final Flash flash;

  ComputePages(
      Assessments assessments,
      ComputePlans plans,
      Knowledge knowledge,
      Visitor visitor,
      Language language,
      Flash flash) {
    this.assessments = assessments;
    this.plans = plans;
    this.knowledge = knowledge;
    this.visitor = visitor;
    this.language = language;
    this.flash = flash;
  }

  @GET
  @Path("{id}/compute")
  @Requires(Permission.VIEW)
  public TemplateInstance show(@PathParam("org") String org, @PathParam("id") UUID id) {
    var assessment = found(id);
    var example = plans.read(example(assessment)).plan();
    boolean attached = assessment.compute() != null;
    var plan = attached ? assessment.compute() : example;
    var form = ComputeForm.of(written(plan), written(example));
    return page(org, assessment, form, plan, attached ? texts().attached() : texts().example());
  }

  /** Works out what the form says; the button "keep" also keeps it. */
  @POST
  @Path("{id}/compute")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.EDIT)
  public Object plan(
      @PathParam("org") String org, @PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    var assessment = found(id);
    var reading = plans.read(ComputeForm.toJson(form));
    var shown = ComputeForm.of(form, reading.violations(), language.locale());
    if (!reading.violations().isEmpty()) {
      return RenderedPage.again(page(org, assessment, shown, null, ""));
    }
    if (!"keep".equals(form.getFirst("action"))) {
      return page(org, assessment, shown, reading.plan(), texts().loose());
    }
    plans.attach(id, reading.plan(), visitor.subject());
    flash.success(texts().kept());
    return back(org, id);
  }

  @POST
  @Path("{id}/compute/removal")
  @Requires(Permission.EDIT)
  public Response remove(@PathParam("org") String org, @PathParam("id") UUID id) {
    if (!plans.detach(id, visitor.subject())) {
      throw new NotFoundException();
    }
    flash.success(texts().removed());
    return back(org, id);
  }

  private static Response back(String org, UUID id) {
    return Response.seeOther(URI.create(path(org, id) + "/compute")).build();
  }

  private static String path(String org, UUID id) {
    return "/o/" + org + "/assessments/" + id;
  }

  private Assessment found(UUID id) {
    return assessments.find(id).orElseThrow(NotFoundException::new);
  }

  private ComputeMessages texts() {
    return language.messages(ComputeMessages.class);
  }

  private TemplateInstance page(
      String org, Assessment assessment, ComputeForm form, ComputePlan plan, String state) {
    var text = new ComputeText(texts(), language.locale());
    var result =
        plan == null
            ? null
            : ComputeView.result(plan, plans.cost(plan), plans.runway(assessment, plan), text);
    return Templates.compute(
        new ComputeView(
            assessment.name(),
            path(org, assessment.id()),
            assessment.compute() != null,
            state,
            form,
            knowledge.unitsPerDollar().keySet().stream().sorted().toList(),
            plans.accelerators().stream().map(gpu -> ComputeView.Gpu.of(gpu, text)).toList(),
            result));
  }

  /** As the API writes it, but that the usual rent of a GPU is left open. */
  private JsonNode written(ComputePlan plan) {
    var json = (ObjectNode) plans.write(plan);
    for (String part : new String[] {"training", "serving"}) {
      if (json.has(part)) {
        JsonNode price = json.withObjectProperty(part).remove("pricePerHour");
        if (!price.equals(plans.write(plans.read(json).plan()).at("/" + part + "/pricePerHour"))) {
          json.withObjectProperty(part).set("pricePerHour", price);
        }
      }
    }
    return json;
  }

  /** A model of 8 billion parameters, such as many start with. */
  private static JsonNode example(Assessment assessment) {
    Finance finance = assessment.used();
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("currency", finance == null ? Finance.DEFAULT_CURRENCY : finance.currency());
    json.putObject("model")
        .put("parameters", 8e9)
        .put("layers", 32)
        .put("kvHeads", 8)
        .put("headDim", 128);
    json.putObject("training").put("tokens", 160e9).put("gpus", 64);
    var serving = json.putObject("serving");
    serving.putObject("tokensPerSecond").put("low", 2000).put("high", 8000);
    serving.putObject("millionTokensPerMonth").put("low", 2000).put("high", 6000);
    return json;
  }
}
