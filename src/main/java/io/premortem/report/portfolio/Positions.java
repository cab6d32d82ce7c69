package io.premortem.report.portfolio;

import io.premortem.identity.Visitor;
import io.premortem.report.FundShares;
import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Organizations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The portfolio of the current tenant, a fund, in the eyes of the visitor. */
@ApplicationScoped
public class Positions {
  private final FundShares shares;
  private final Watches watches;
  private final Organizations organizations;
  private final Visitor visitor;

  Positions(FundShares shares, Watches watches, Organizations organizations, Visitor visitor) {
    this.shares = shares;
    this.watches = watches;
    this.organizations = organizations;
    this.visitor = visitor;
  }

  /**
   * @param waiting what shows nothing before the fund has agreed to an NDA
   */
  record Portfolio(List<Position> positions, List<FundShares.Waiting> waiting) {}

  /**
   * The newest share first.
   *
   * @throws NotFoundException for a company, which has no portfolio
   */
  Portfolio portfolio() {
    requireFund();
    var watched = watches.of(visitor.subject());
    var held = shares.held();
    return new Portfolio(
        held.open().stream()
            .map(holding -> new Position(holding, watched.contains(holding.company().alias())))
            .toList(),
        held.waiting());
  }

  /** Of {@link #portfolio} what can be read now. */
  List<Position> all() {
    return portfolio().positions();
  }

  /** One of {@link #all}. */
  Optional<Position> find(UUID share) {
    requireFund();
    var watched = watches.of(visitor.subject());
    return shares
        .find(share)
        .map(holding -> new Position(holding, watched.contains(holding.company().alias())));
  }

  void requireFund() {
    organizations.current().filter(Organization::fund).orElseThrow(NotFoundException::new);
  }
}
