package io.premortem.report.news;

import io.premortem.identity.Member;
import io.premortem.identity.Members;
import io.premortem.identity.Role;
import io.premortem.report.Recipients;
import io.premortem.report.Recipients.Recipient;
import io.premortem.report.Report;
import io.premortem.report.Reports;
import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Organizations;
import io.premortem.tenancy.TenantScope;
import io.premortem.web.BothLanguages;
import io.premortem.web.Letter;
import io.premortem.web.Letters;
import io.premortem.web.PublicAddress;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** One letter to each address that holds a share of an earlier snapshot, in both languages. */
@ApplicationScoped
class NewsLetters {
  private final Recipients recipients;
  private final Reports reports;
  private final ToldStore told;
  private final Organizations organizations;
  private final Members members;
  private final TenantScope scope;
  private final Letters letters;
  private final PublicAddress site;

  NewsLetters(
      Recipients recipients,
      Reports reports,
      ToldStore told,
      Organizations organizations,
      Members members,
      TenantScope scope,
      Letters letters,
      PublicAddress site) {
    this.recipients = recipients;
    this.reports = reports;
    this.told = told;
    this.organizations = organizations;
    this.members = members;
    this.scope = scope;
    this.letters = letters;
    this.site = site;
  }

  /**
   * Outside a transaction.
   *
   * @return how many letters were sent
   */
  int tell(UUID reportId) {
    var report = reports.find(reportId);
    var company = organizations.current();
    if (report.isEmpty() || company.isEmpty()) {
      return 0;
    }
    int sent = 0;
    for (var to : readers(reportId).entrySet()) {
      var letter = letter(to.getKey(), to.getValue(), report.get(), company.get().name());
      sent += sendOnce(reportId, letter) ? 1 : 0;
    }
    return sent;
  }

  /** By address; who holds several shares is told of the one that shows most. */
  private Map<String, Recipient> readers(UUID report) {
    Map<String, Recipient> readers = new LinkedHashMap<>();
    for (var recipient : recipients.ofEarlierThan(report)) {
      addresses(recipient)
          .forEach(address -> readers.merge(address, recipient, (a, b) -> a.follows() ? a : b));
    }
    return readers;
  }

  private Stream<String> addresses(Recipient recipient) {
    return recipient.fund() == null
        ? recipient.addresses().stream()
        : scope.call(recipient.fund(), this::people).stream();
  }

  /** The owners and members of a fund. */
  private List<String> people() {
    return organizations.current().filter(Organization::active).isEmpty()
        ? List.of()
        : members.all().stream()
            .filter(member -> member.role() != Role.VIEWER)
            .map(Member::email)
            .toList();
  }

  /** Noted before it is sent: a job that begins again rather leaves a letter out than sends two. */
  private boolean sendOnce(UUID report, Letter letter) {
    var noted = QuarkusTransaction.requiringNew().call(() -> note(report, letter.to()));
    if (noted == null || letters.send(letter)) {
      return noted != null;
    }
    QuarkusTransaction.requiringNew().run(() -> told.deleteById(noted));
    return false;
  }

  private UUID note(UUID report, String address) {
    if (told.told(report, address)) {
      return null;
    }
    var row = new ToldEntity();
    row.id = UUID.randomUUID();
    row.reportId = report;
    row.address = address;
    told.persist(row);
    return row.id;
  }

  private Letter letter(String to, Recipient recipient, Report report, String company) {
    return BothLanguages.of(NewsMessages.class)
        .letter(
            to, words -> words.subject(company), words -> text(words, recipient, report, company));
  }

  private String text(NewsMessages words, Recipient recipient, Report report, String company) {
    var name = report.assessment().name();
    if (!recipient.follows()) {
      return words.withoutWayIn(company, report.number(), name);
    }
    return recipient.fund() == null
        ? words.toReader(company, report.number(), name)
        : words.toFund(
            company,
            report.number(),
            name,
            site.orPath("/o/" + recipient.fund() + "/portfolio/" + recipient.share()));
  }
}
