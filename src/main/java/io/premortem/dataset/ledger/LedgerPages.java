package io.premortem.dataset.ledger;

import io.premortem.dataset.Dataset;
import io.premortem.dataset.Datasets;
import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.web.Flash;
import io.premortem.web.Language;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The ledger page of a data set. */
@Path("/o/{org}/datasets")
@Produces(MediaType.TEXT_HTML)
public class LedgerPages {
  @CheckedTemplate(basePath = "dataset")
  static class Templates {
    static native TemplateInstance ledger(LedgerPage view);
  }

  private final Ledgers ledgers;
  private final Datasets datasets;
  private final Visitor visitor;
  private final Language language;
  private final Flash flash;

  LedgerPages(Ledgers ledgers, Datasets datasets, Visitor visitor, Language language, Flash flash) {
    this.ledgers = ledgers;
    this.datasets = datasets;
    this.visitor = visitor;
    this.language = language;
    this.flash = flash;
  }

  @GET
  @Path("{id}/ledger")
  @Requires(Permission.VIEW)
  public TemplateInstance show(@PathParam("org") String org, @PathParam("id") UUID id) {
    var ledger = ledger(id);
    return page(org, ledger, LedgerForm.of(ledger));
  }

  @POST
  @Path("{id}/ledger")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.EDIT)
  public Object choose(
      @PathParam("org") String org, @PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    return switch (ledgers.choose(id, LedgerForm.choice(form), visitor.subject())) {
      case ChoiceResult.Kept _ -> {
        flash.success(texts().messages().saved());
        yield Response.seeOther(URI.create("/o/" + org + "/datasets/" + id + "/ledger")).build();
      }
      case ChoiceResult.Refused(var faults) -> {
        Map<String, String> errors = new HashMap<>();
        faults.forEach(f -> errors.put(f.field(), texts().text(f.kind(), columns(id))));
        var again = page(org, ledger(id), LedgerForm.of(form, errors));
        yield Response.status(422).entity(again).build();
      }
      case ChoiceResult.Missing() -> throw new NotFoundException();
    };
  }

  private Ledger ledger(UUID id) {
    return ledgers.find(id).orElseThrow(NotFoundException::new);
  }

  private TemplateInstance page(String org, Ledger ledger, LedgerForm form) {
    var base = "/o/" + org + "/datasets";
    Dataset dataset = datasets.find(ledger.dataset()).orElseThrow(NotFoundException::new);
    return Templates.ledger(LedgerPage.of(base, dataset, ledger, form, texts()));
  }

  private List<String> columns(UUID id) {
    return datasets.find(id).orElseThrow(NotFoundException::new).profile().columns().stream()
        .map(ColumnProfile::name)
        .toList();
  }

  private LedgerTexts texts() {
    return new LedgerTexts(language.messages(LedgerMessages.class));
  }
}
