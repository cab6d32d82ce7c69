package io.premortem.report;

import io.premortem.identity.Visitor;
import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Organizations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Who holds a share, for what holders do beside reading: the gates are those of the report. */
@ApplicationScoped
public class Holders {
  /** In which the browser keeps what a link's gate gave it. */
  public static final String COOKIE = ShareTickets.COOKIE;

  private final SharedReports shared;
  private final Organizations organizations;
  private final Visitor visitor;

  Holders(SharedReports shared, Organizations organizations, Visitor visitor) {
    this.shared = shared;
    this.organizations = organizations;
    this.visitor = visitor;
  }

  /** The gate of a link that does not open to the caller yet, or tells why it does not open. */
  public Response gate(String token) {
    requireLink(token);
    return Response.seeOther(URI.create("/s/" + token)).build();
  }

  /** 404 for a token of no link. */
  public void requireLink(String token) {
    shared.place(token).orElseThrow(NotFoundException::new);
  }

  /**
   * @param ticket what the browser keeps of the link's gate; null if nothing
   * @return empty unless the link opens to the caller now
   */
  public Optional<Holder> byLink(String token, String ticket) {
    return shared
        .place(token)
        .flatMap(place -> holder(place, new Guest(ticket, "", null, null), ShareTicket::address));
  }

  /** Empty unless the current tenant is a fund that holds the share, and it opens now. */
  public Optional<Holder> byFund(UUID share) {
    return fundGuest()
        .flatMap(
            guest ->
                shared.held(share).flatMap(place -> holder(place, guest, _ -> visitor.email())));
  }

  /** As {@link #byLink}, for who has the page open already and needs nothing of the report. */
  public Optional<OpenShare> openByLink(String token, String ticket) {
    return shared.place(token).flatMap(place -> open(place, new Guest(ticket, "", null, null)));
  }

  /** As {@link #byFund}, likewise. */
  public Optional<OpenShare> openByFund(UUID share) {
    return fundGuest().flatMap(guest -> shared.held(share).flatMap(place -> open(place, guest)));
  }

  /** What a fund's people are called where companies see them; empty in no fund. */
  Optional<String> fundReader() {
    return organizations
        .current()
        .filter(Organization::fund)
        .map(fund -> visitor.name() + " · " + fund.name());
  }

  private Optional<Guest> fundGuest() {
    return fundReader().map(name -> new Guest(null, name, null, null));
  }

  private Optional<OpenShare> open(ShareStore.Place place, Guest guest) {
    return shared
        .passed(place, guest)
        .map(
            passed ->
                new OpenShare(
                    place.tenant(),
                    place.share(),
                    passed.snapshot().number(),
                    passed.share().disclosure(),
                    passed.viewer()));
  }

  private Optional<Holder> holder(
      ShareStore.Place place, Guest guest, UnaryOperator<String> email) {
    return shared.at(Optional.of(place), guest, null) instanceof SharedReport.Opened opened
        ? Optional.of(
            new Holder(
                place.tenant(),
                place.share(),
                opened.shown(),
                opened.company(),
                opened.viewer(),
                email.apply(opened.viewer())))
        : Optional.empty();
  }
}
