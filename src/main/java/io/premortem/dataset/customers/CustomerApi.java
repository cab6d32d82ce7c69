package io.premortem.dataset.customers;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.web.Language;
import io.premortem.web.Problem;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/** Customers of a data set for programs. */
@Path("/api/v1/o/{org}/datasets")
public class CustomerApi {
  private final Customers customers;
  private final Visitor visitor;
  private final Language language;

  CustomerApi(Customers customers, Visitor visitor, Language language) {
    this.customers = customers;
    this.visitor = visitor;
    this.language = language;
  }

  /**
   * @param kind {@code invoices} or {@code subscriptions}
   */
  public record MappingBody(
      String kind,
      String customer,
      String date,
      String start,
      String end,
      String status,
      String amount) {

    Mapping mapping() {
      return new Mapping(kind(kind), customer, date, start, end, status, amount);
    }

    static Mapping.Kind kind(String kind) {
      return switch (kind == null ? "" : kind) {
        case "invoices" -> Mapping.Kind.INVOICES;
        case "subscriptions" -> Mapping.Kind.SUBSCRIPTIONS;
        default -> null;
      };
    }
  }

  /** 200 with {@code recognised: false} and the reason for a table of something else. */
  @GET
  @Path("{id}/customers")
  @Requires(Permission.VIEW)
  public CustomerView get(@PathParam("org") String org, @PathParam("id") UUID id) {
    return view(customers.find(id).orElseThrow(NotFoundException::new));
  }

  /** Says what the columns mean; 422 naming the field when they cannot mean that. */
  @PUT
  @Path("{id}/customers")
  @Requires(Permission.EDIT)
  public CustomerView map(
      @PathParam("org") String org, @PathParam("id") UUID id, MappingBody body) {
    if (body == null) {
      var messages = texts().messages();
      throw Problem.badRequest(messages.refusedTitle(), messages.missingBody()).toException();
    }
    var result =
        customers.map(id, body.mapping(), visitor.subject()).orElseThrow(NotFoundException::new);
    return switch (result) {
      case MappingResult.Mapped(CustomerReport report) -> view(report);
      case MappingResult.Refused(var faults) -> throw texts().problem(faults).toException();
    };
  }

  /** Goes back to what the headings say. */
  @DELETE
  @Path("{id}/customers")
  @Requires(Permission.EDIT)
  public void forget(@PathParam("org") String org, @PathParam("id") UUID id) {
    if (!customers.forget(id, visitor.subject())) {
      throw new NotFoundException();
    }
  }

  private CustomerView view(CustomerReport report) {
    return CustomerView.of(report, texts());
  }

  private CustomerTexts texts() {
    return new CustomerTexts(language.messages(CustomerMessages.class));
  }
}
