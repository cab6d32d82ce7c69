package io.premortem.dataset.ledger;

import io.premortem.dataset.Datasets;
import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.web.Language;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** Data sets as ledgers, for programs. */
@Path("/api/v1/o/{org}/datasets")
@Produces(MediaType.APPLICATION_JSON)
public class LedgerApi {
  private final Ledgers ledgers;
  private final Datasets datasets;
  private final Visitor visitor;
  private final Language language;

  LedgerApi(Ledgers ledgers, Datasets datasets, Visitor visitor, Language language) {
    this.ledgers = ledgers;
    this.datasets = datasets;
    this.visitor = visitor;
    this.language = language;
  }

  /** What the data set says as a ledger; {@code recognised} is false when it is none. */
  @GET
  @Path("{id}/ledger")
  @Requires(Permission.VIEW)
  public LedgerView get(@PathParam("org") String org, @PathParam("id") UUID id) {
    return LedgerView.of(ledgers.find(id).orElseThrow(NotFoundException::new), texts());
  }

  /** Chooses the columns; without any they are recognised again. */
  @PUT
  @Path("{id}/ledger")
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Permission.EDIT)
  public LedgerView choose(
      @PathParam("org") String org, @PathParam("id") UUID id, LedgerChoice choice) {
    var given = choice == null ? LedgerChoice.AUTOMATIC : choice;
    return switch (ledgers.choose(id, given, visitor.subject())) {
      case ChoiceResult.Kept(Ledger ledger) -> LedgerView.of(ledger, texts());
      case ChoiceResult.Refused(var faults) ->
          throw texts().problem(faults, columns(id)).toException();
      case ChoiceResult.Missing() -> throw new NotFoundException();
    };
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
