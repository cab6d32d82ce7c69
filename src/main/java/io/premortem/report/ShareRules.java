package io.premortem.report;

import io.premortem.risk.crosscheck.CrossChecks;
import io.premortem.risk.valuation.Violation;
import io.premortem.tenancy.Organizations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What must hold before anything is shared, whoever is to hold the share. */
@ApplicationScoped
class ShareRules {
  private static final Duration LONGEST = Duration.ofDays(366);

  private final CrossChecks checks;
  private final Organizations organizations;
  private final ShareTerms terms;
  private final Clock clock;

  ShareRules(CrossChecks checks, Organizations organizations, ShareTerms terms, Clock clock) {
    this.checks = checks;
    this.terms = terms;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** What is wrong with the options themselves; empty if nothing. */
  List<Violation> violations(ShareOptions options) {
    List<Violation> violations = new ArrayList<>();
    var expiresAt = instant(options.expiresAt());
    var now = clock.instant();
    if (expiresAt.filter(at -> at.isAfter(now) && at.isBefore(now.plus(LONGEST))).isEmpty()) {
      violations.add(
          Violation.of(
              "expiresAt",
              "Give a time within the next 366 days, such as "
                  + now.plus(Duration.ofDays(30))
                  + ".",
              "请填写未来 366 天之内的时间，例如 " + now.plus(Duration.ofDays(30)) + "。"));
    }
    violations.addAll(terms.violations(options));
    if (options.forFund()) {
      violations.addAll(ofFund(options));
    } else {
      violations.addAll(ofLink(options));
    }
    return violations;
  }

  /** What must be mended or explained before anybody sees a report. */
  List<Violation> contradicted(UUID assessment) {
    return checks.of(assessment).stream()
        .flatMap(check -> check.blocking().stream())
        .map(
            found ->
                Violation.of(
                    "contradictions." + found.key(),
                    found.text().en() + " " + found.remedy().en(),
                    found.text().zh() + found.remedy().zh()))
        .toList();
  }

  /** Who must vouch for a snapshot before anybody sees it. */
  List<Violation> unsigned(UUID report) {
    return terms.unsigned(report);
  }

  static Optional<Instant> instant(String text) {
    try {
      return Optional.ofNullable(text).map(t -> OffsetDateTime.parse(t.strip()).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private List<Violation> ofFund(ShareOptions options) {
    List<Violation> violations = new ArrayList<>();
    // One answer for a handle of nobody, of a company and of a suspended fund: it tells nothing.
    if (organizations
        .find(options.fund().strip())
        .filter(found -> found.fund() && found.active())
        .isEmpty()) {
      violations.add(
          Violation.of(
              "fund",
              "There is no fund of this handle. Ask the fund for it: it stands in the address of"
                  + " its pages, after /o/.",
              "没有使用此代号的基金。请向基金方询问：代号就在其页面地址的 /o/ 之后。"));
    }
    if (options.asksPasscode() || Boolean.TRUE.equals(options.emailRequired())) {
      violations.add(
          Violation.of(
              options.asksPasscode() ? "passcode" : "emailRequired",
              "A fund's people sign in by name, so its share asks for nothing more. Leave this out.",
              "基金成员实名登录，无需再设门槛。请去掉此项。"));
    }
    return violations;
  }

  private static List<Violation> ofLink(ShareOptions options) {
    List<Violation> violations = new ArrayList<>();
    if (options.asksPasscode() && !Secrets.fits(options.passcode())) {
      violations.add(
          Violation.of(
              "passcode",
              "Give a passcode of 6 characters to 72 bytes, or none.",
              "访问密码须为 6 个字符至 72 字节；不需要时请留空。"));
    }
    if (Boolean.TRUE.equals(options.consent())) {
      violations.add(
          Violation.of(
              "consent",
              "Only a fund has aggregates to be counted in. Name the fund, or leave this out.",
              "只有基金才有汇总统计。请指明基金，或去掉此项。"));
    }
    return violations;
  }
}
