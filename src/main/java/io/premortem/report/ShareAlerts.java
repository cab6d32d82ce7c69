package io.premortem.report;

import io.premortem.identity.Member;
import io.premortem.identity.Members;
import io.premortem.identity.Role;
import io.premortem.report.nda.Acceptance;
import io.premortem.tenancy.TenantScope;
import io.premortem.web.BothLanguages;
import io.premortem.web.Format;
import io.premortem.web.Letters;
import io.premortem.web.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

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
    var url = site.orPath(address.path());
    send(
        address,
        GateMessages::openedSubject,
        words -> words.openedText(link, viewer.isEmpty() ? words.somebody() : viewer, url));
  }

  /** Too many wrong tries closed the link's gate. */
  void closed(ShareStore.Place place, Instant until) {
    var address = address(place);
    var link = place.share().toString().substring(0, 8);
    var url = site.orPath(address.path());
    var time = Format.time(until);
    send(address, GateMessages::closedSubject, words -> words.closedText(link, time, url));
  }

  /** Somebody was not let in, for a reason that {@link TurnedAway} names. */
  void turnedAway(ShareStore.Place place, String kind, String viewer) {
    var address = address(place);
    send(
        address,
        GateMessages::turnedAwaySubject,
        words -> turnedAway(words, place, kind, viewer, address));
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
    var readers = new LinkedHashSet<>(address.readers());
    if (!given.email().isEmpty()) {
      readers.add(given.email());
    }
    send(
        new Address(List.copyOf(readers), address.path()),
        GateMessages::receiptSubject,
        words -> receipt(words, company, given));
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

  private void send(
      Address address,
      Function<GateMessages, String> subject,
      Function<GateMessages, String> text) {
    var words = BothLanguages.of(GateMessages.class);
    address.readers().forEach(reader -> letters.send(words.letter(reader, subject, text)));
  }
}
