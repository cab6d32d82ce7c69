package io.premortem.admin;

import io.premortem.identity.Members;
import io.premortem.identity.Tenants;
import io.premortem.jobs.DailyWork;
import io.premortem.tenancy.Erasure;
import io.premortem.tenancy.Erasures;
import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Organizations;
import io.premortem.web.BothLanguages;
import io.premortem.web.Letters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;

/** Ends tenants whose time to call it off is over, and sends the owners the receipt. */
@ApplicationScoped
class DueErasures implements DailyWork {
  private static final LocalTime AT = LocalTime.of(2, 40);

  private final Tenants tenants;
  private final Erasures erasures;
  private final Organizations organizations;
  private final Members members;
  private final Letters letters;
  private final Clock clock;

  DueErasures(
      Tenants tenants,
      Erasures erasures,
      Organizations organizations,
      Members members,
      Letters letters,
      Clock clock) {
    this.tenants = tenants;
    this.erasures = erasures;
    this.organizations = organizations;
    this.members = members;
    this.letters = letters;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "tenant-erasure";
  }

  @Override
  public LocalTime at() {
    return AT;
  }

  @Override
  public void run() {
    erasures.waiting().filter(wish -> wish.due(clock.instant())).ifPresent(_ -> erase());
  }

  private void erase() {
    // Afterwards nobody could say who they were.
    var name = organizations.current().map(Organization::name).orElseThrow();
    var owners = members.ownerAddresses();
    send(owners, name, tenants.erase());
  }

  private void send(List<String> owners, String name, Erasure receipt) {
    var words = BothLanguages.of(OrganizationMessages.class);
    owners.forEach(
        owner ->
            letters.send(
                words.letter(
                    owner,
                    w -> w.letterSubject(name),
                    w -> w.letter(name, receipt.counts(), receipt.receiptHash()))));
  }
}
