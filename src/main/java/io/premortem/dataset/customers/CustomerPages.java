package io.premortem.dataset.customers;

import io.premortem.dataset.Datasets;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
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
import java.util.UUID;

/** The page of a data set's customers, and the form that says what its columns mean. */
@Path("/o/{org}/datasets")
@Produces(MediaType.TEXT_HTML)
public class CustomerPages {
  @CheckedTemplate(basePath = "dataset")
  static class Templates {
    static native TemplateInstance customers(CustomerPage view);
  }

  private final Datasets datasets;
  private final Customers customers;
  private final Visitor visitor;
  private final Language language;
  private final Flash flash;

  CustomerPages(
      Datasets datasets, Customers customers, Visitor visitor, Language language, Flash flash) {
    this.datasets = datasets;
    this.customers = customers;
    this.visitor = visitor;
    this.language = language;
    this.flash = flash;
  }

  @GET
  @Path("{id}/customers")
  @Requires(Permission.VIEW)
  public TemplateInstance show(@PathParam("org") String org, @PathParam("id") UUID id) {
    var report = customers.find(id).orElseThrow(NotFoundException::new);
    return page(org, report, MappingForm.of(report.mapping()), List.of());
  }

  @POST
  @Path("{id}/customers")
  @Requires(Permission.EDIT)
  public Object map(
      @PathParam("org") String org, @PathParam("id") UUID id, @BeanParam MappingForm form) {
    var result =
        customers.map(id, form.mapping(), visitor.subject()).orElseThrow(NotFoundException::new);
    return switch (result) {
      case MappingResult.Mapped _ -> {
        flash.success(texts().messages().saved());
        yield back(org, id);
      }
      case MappingResult.Refused(var faults) -> {
        var report = customers.find(id).orElseThrow(NotFoundException::new);
        yield Response.status(422).entity(page(org, report, form, faults)).build();
      }
    };
  }

  @POST
  @Path("{id}/customers/reset")
  @Requires(Permission.EDIT)
  public Response reset(@PathParam("org") String org, @PathParam("id") UUID id) {
    if (!customers.forget(id, visitor.subject())) {
      throw new NotFoundException();
    }
    flash.success(texts().messages().resetDone());
    return back(org, id);
  }

  private TemplateInstance page(
      String org, CustomerReport report, MappingForm form, List<MappingFault> faults) {
    var dataset = datasets.find(report.dataset()).orElseThrow(NotFoundException::new);
    var base = "/o/" + org + "/datasets";
    return Templates.customers(CustomerPage.of(base, dataset, report, form, faults, texts()));
  }

  private static Response back(String org, UUID id) {
    return Response.seeOther(URI.create("/o/" + org + "/datasets/" + id + "/customers")).build();
  }

  private CustomerTexts texts() {
    return new CustomerTexts(language.messages(CustomerMessages.class));
  }
}
