package io.premortem.report.portfolio;

import io.premortem.identity.Member;
import io.premortem.identity.Members;
import io.premortem.jobs.DailyWork;
import io.premortem.report.FundShares;
import io.premortem.report.Holding;
import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Organizations;
import io.premortem.web.Letters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Once a week, on Monday or as soon after as a worker runs, tells each who asked what has moved. A
 * week in which nothing did brings no letter.
 */
@ApplicationScoped
class DigestRound implements DailyWork {
  private static final LocalTime AT = LocalTime.of(5, 30);

  private final Digests digests;
  private final FundShares shares;
  private final Watches watches;
  private final DigestLetter letter;
  private final Letters letters;
  private final Members members;
  private final Organizations organizations;
  private final Clock clock;

  DigestRound(
      Digests digests,
      FundShares shares,
      Watches watches,
      DigestLetter letter,
      Letters letters,
      Members members,
      Organizations organizations,
      Clock clock) {
    this.digests = digests;
    this.shares = shares;
    this.watches = watches;
    this.letter = letter;
    this.letters = letters;
    this.members = members;
    this.organizations = organizations;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "portfolio-digest";
  }

  @Override
  public LocalTime at() {
    return AT;
  }

  @Override
  public void run() {
    var fund = organizations.current().filter(Organization::fund);
    var now = clock.instant();
    var due = digests.toldBefore(monday(now));
    if (fund.isEmpty() || due.isEmpty()) {
      return;
    }
    var holdings = shares.all();
    Map<String, Member> people =
        members.all().stream().collect(Collectors.toMap(Member::subject, Function.identity()));
    due.forEach(
        (subject, until) -> tell(fund.get(), people.get(subject), since(holdings, until), now));
  }

  /** The first instant of the week, UTC. */
  static Instant monday(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }

  /** What is shared or computed anew since then. */
  private static List<Holding> since(List<Holding> holdings, Instant until) {
    return holdings.stream()
        .filter(
            holding ->
                holding.since().isAfter(until) || holding.report().createdAt().isAfter(until))
        .toList();
  }

  private void tell(Organization fund, Member member, List<Holding> moved, Instant now) {
    // Noted first, so that a round that begins again sends nobody two.
    digests.told(member.subject(), now);
    if (!moved.isEmpty()) {
      letters.send(letter.of(fund, member, moved, watches.of(member.subject())));
    }
  }
}
