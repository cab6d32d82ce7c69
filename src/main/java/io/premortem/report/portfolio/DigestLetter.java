package io.premortem.report.portfolio;

import io.premortem.identity.Member;
import io.premortem.report.Holding;
import io.premortem.tenancy.Organization;
import io.premortem.web.BothLanguages;
import io.premortem.web.Letter;
import io.premortem.web.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the weekly letter, in both languages; what is watched comes first. */
@ApplicationScoped
class DigestLetter {
  private final PublicAddress site;

  DigestLetter(PublicAddress site) {
    this.site = site;
  }

  Letter of(Organization fund, Member member, List<Holding> moved, Set<String> watched) {
    var positions =
        moved.stream()
            .map(holding -> new Position(holding, watched.contains(holding.company().alias())))
            .sorted(Comparator.comparing(Position::watched).reversed())
            .toList();
    var words = BothLanguages.of(DigestMessages.class);
    return new Letter(
        member.email(),
        words.line(w -> w.subject(moved.size())),
        words.text((w, locale) -> text(w, locale, fund, positions)));
  }

  private String text(
      DigestMessages words, Locale locale, Organization fund, List<Position> positions) {
    return positions.stream()
        .map(position -> "- " + line(words, locale, position))
        .collect(
            Collectors.joining(
                "\n",
                words.opening(fund.name()) + "\n",
                "\n" + words.all(site.orPath("/o/" + fund.alias() + "/portfolio"))));
  }

  private static String line(DigestMessages words, Locale locale, Position position) {
    var report = position.report();
    var movement = position.holding().movement();
    var line =
        words.line(
            position.holding().company().name(),
            report.assessment().name(),
            report.number(),
            String.format(
                Locale.ROOT,
                locale.equals(Locale.ENGLISH) ? "%.0f %%" : "%.0f%%",
                100 * position.year().p()),
            position.year().month(),
            movement == null ? "" : words.points(points(movement.delta()), movement.number()),
            position.cause().map(cause -> cause.name().in(locale)).orElse("–"));
    return position.watched() ? line + " " + words.watched() : line;
  }

  private static String points(double difference) {
    return String.format(Locale.ROOT, "%+.1f", 100 * difference).replace('-', '−');
  }
}
