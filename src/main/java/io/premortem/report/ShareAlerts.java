package io.premortem.report;

import io.premortem.identity.Member;
import io.premortem.identity.Members;
import io.premortem.identity.Role;
import io.premortem.report.nda.Acceptance;
import io.premortem.tenancy.TenantScope;
import io.premortem.web.Format;
import io.premortem.web.Language;
import io.premortem.web.Letter;
import io.premortem.web.Letters;
import io.premortem.web.PublicAddress;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells whoever made a link, and the owners, what happens at it, in both languages. */
@ApplicationScoped
class ShareAlerts {
  private final TenantScope scope;
  private final ShareStore shares;
  private final Reports reports;
  private final Members members;
  private final Letters letters;
  private final PublicAddress site;

  ShareAlerts(
      TenantScope scope,
      ShareStore shares,
      Reports reports,
      Members members,
      Letters letters,
      PublicAddress site) {
    this.scope = scope;
    this.shares = shares;
    this.reports = reports;
    this.members = members;
    this.letters = letters;
    this.site = site;
  }

  private record Address(List<String> readers, String path) {}

  /** Somebody opened the link for the first time. */
  void opened(ShareStore.Place place, String viewer) {
    var address = address(place);
    var link = place.share().toString().substring(0, 8);
    var english = texts(Language.ENGLISH);
    var chinese = texts(Language.CHINESE);
    var url = site.orPath(address.path());
    send(
        address,
        english.openedSubject() + " · " + chinese.openedSubject(),
        english.openedText(link, viewer.isEmpty() ? english.somebody() : viewer, url)
            + "\n\n"
            + chinese.openedText(link, viewer.isEmpty() ? chinese.somebody() : viewer, url));
  }

  /** Too many wrong tries closed the link's gate. */
  void closed(ShareStore.Place place, Instant until) {
    var address = address(place);
    var link = place.share().toString().substring(0, 8);
    var english = texts(Language.ENGLISH);
    var chinese = texts(Language.CHINESE);
    var url = site.orPath(address.path());
    var time = Format.time(until);
    send(
        address,
        english.closedSubject() + " · " + chinese.closedSubject(),
        english.closedText(link, time, url) + "\n\n" + chinese.closedText(link, time, url));
  }

  /** Somebody was not let in, for a reason that {@link TurnedAway} names. */
  void turnedAway(ShareStore.Place place, String kind, String viewer) {
    var address = address(place);
    var english = texts(Language.ENGLISH);
    var chinese = texts(Language.CHINESE);
    send(
        address,
        english.turnedAwaySubject() + " · " + chinese.turnedAwaySubject(),
        turnedAway(english, place, kind, viewer, address)
            + "\n\n"
            + turnedAway(chinese, place, kind, viewer, address));
  }

  private String turnedAway(
      GateMessages words, ShareStore.Place place, String kind, String viewer, Address address) {
    return words.turnedAwayText(
        place.share().toString().substring(0, 8),
        viewer.isEmpty() ? words.somebody() : viewer,
        words.turnedAway(kind),
        site.orPath(address.path()));
  }

  /** Somebody agreed to the NDA: a receipt for both sides, in both languages. */
  void accepted(ShareStore.Place place, String company, Acceptance given) {
    var address = address(place);
    var english = texts(Language.ENGLISH);
    var chinese = texts(Language.CHINESE);
    var subject = english.receiptSubject() + " · " + chinese.receiptSubject();
    var text = receipt(english, company, given) + "\n\n" + receipt(chinese, company, given);
    send(address, subject, text);
    if (!given.email().isEmpty() && !address.readers().contains(given.email())) {
      letters.send(new Letter(given.email(), subject, text));
    }
  }

  private static String receipt(GateMessages words, String company, Acceptance given) {
    return words.receipt(
        given.viewer().equals(given.name())
            ? given.name()
            : given.name() + " (" + given.viewer() + ")",
        given.version(),
        company,
        given.report(),
        Format.time(given.at()),
        given.textHash(),
        given.reportHash());
  }

  private Address address(ShareStore.Place place) {
    return scope.call(
        place.tenant(),
        () -> {
          var share = shares.findById(place.share());
          var readers =
              members.all().stream()
                  .filter(m -> m.role() == Role.OWNER || m.subject().equals(share.createdBy))
                  .map(Member::email)
                  .distinct()
                  .toList();
          return new Address(readers, path(place.tenant(), share.reportId));
        });
  }

  private String path(String tenant, UUID report) {
    return reports
        .find(report)
        .map(found -> "/o/" + tenant + "/assessments/" + found.assessment().id() + "/shares")
        .orElse("/o/" + tenant);
  }

  private void send(Address address, String subject, String text) {
    address.readers().forEach(reader -> letters.send(new Letter(reader, subject, text)));
  }

  private static GateMessages texts(String language) {
    return MessageBundles.get(GateMessages.class, Localized.Literal.of(language));
  }
}
