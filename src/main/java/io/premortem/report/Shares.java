package io.premortem.report;

import io.premortem.report.ShareResult.Extended;
import io.premortem.report.ShareResult.NoReport;
import io.premortem.report.ShareResult.Refused;
import io.premortem.report.ShareResult.Shared;
import io.premortem.risk.crosscheck.CrossChecks;
import io.premortem.risk.valuation.Violation;
import io.premortem.tenancy.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The share links of the current tenant. */
@ApplicationScoped
public class Shares {
  private static final int TOKEN_BYTES = 32;
  private static final Duration LONGEST = Duration.ofDays(366);

  private final ReportStore reports;
  private final ShareStore shares;
  private final VisitStore visits;
  private final CrossChecks checks;
  private final AuditLog audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Shares(
      ReportStore reports,
      ShareStore shares,
      VisitStore visits,
      CrossChecks checks,
      AuditLog audit,
      Clock clock) {
    this.reports = reports;
    this.shares = shares;
    this.visits = visits;
    this.checks = checks;
    this.audit = audit;
    this.clock = clock;
  }

  /** Makes a link to the newest snapshot of an assessment. */
  @Transactional
  public ShareResult create(UUID assessment, ShareOptions options, String actor) {
    var violations = violations(options);
    if (!violations.isEmpty()) {
      return new Refused(violations);
    }
    var report = reports.latest(assessment);
    if (report.isEmpty()) {
      return new NoReport();
    }
    var contradicted = contradicted(assessment);
    if (!contradicted.isEmpty()) {
      return new Refused(contradicted);
    }
    var token = token();
    var row = new ShareEntity();
    row.id = UUID.randomUUID();
    row.reportId = report.get().id;
    row.tokenHash = Hashes.sha256(token);
    row.expiresAt = instant(options.expiresAt()).orElseThrow();
    row.passcodeHash = wantsPasscode(options) ? Secrets.hash(options.passcode()) : null;
    row.emailRequired = Boolean.TRUE.equals(options.emailRequired());
    row.createdBy = actor;
    row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    shares.persist(row);
    audit.record(actor, "share.created", row.id.toString(), "report " + row.reportId);
    return new Shared(toRecord(row), token);
  }

  /** What must be mended or explained before anybody sees a report. */
  private List<Violation> contradicted(UUID assessment) {
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

  /** Takes a link back, at once and for good. False if there is no such link. */
  @Transactional
  public boolean revoke(UUID id, String actor) {
    var row = shares.findForChange(id);
    row.filter(share -> share.revokedAt == null)
        .ifPresent(
            share -> {
              share.revokedAt = clock.instant();
              audit.record(actor, "share.revoked", id.toString(), "report " + share.reportId);
            });
    return row.isPresent();
  }

  /** Gives an open link a new end. Empty if there is none, or it was taken back. */
  @Transactional
  public Optional<ShareResult> extend(UUID id, String expiresAt, String actor) {
    return shares
        .findForChange(id)
        .filter(share -> share.revokedAt == null)
        .map(
            share -> {
              var violations = violations(new ShareOptions(expiresAt, null, null));
              if (!violations.isEmpty()) {
                return new Refused(violations);
              }
              share.expiresAt = instant(expiresAt).orElseThrow();
              audit.record(actor, "share.extended", id.toString(), share.expiresAt.toString());
              return new Extended(toRecord(share));
            });
  }

  /** The links to all snapshots of an assessment, newest first. */
  @Transactional
  public List<Share> list(UUID assessment) {
    var ids = reports.all(assessment).stream().map(report -> report.id).toList();
    return ids.isEmpty() ? List.of() : shares.ofReports(ids).stream().map(this::toRecord).toList();
  }

  /** Newest first, the newest 500; empty if there is no such link. */
  @Transactional
  public Optional<List<Visit>> visits(UUID id) {
    return shares
        .findByIdOptional(id)
        .map(
            share ->
                visits.of(share.id).stream()
                    .map(visit -> new Visit(visit.at, visit.viewer, visit.userAgent))
                    .toList());
  }

  private Share toRecord(ShareEntity row) {
    return new Share(
        row.id,
        row.reportId,
        reports.findById(row.reportId).number,
        row.expiresAt,
        row.revokedAt,
        row.createdAt,
        row.passcodeHash != null,
        row.emailRequired,
        visits.count(row.id),
        visits.last(row.id));
  }

  private List<Violation> violations(ShareOptions options) {
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
    if (wantsPasscode(options) && !Secrets.fits(options.passcode())) {
      violations.add(
          Violation.of(
              "passcode",
              "Give a passcode of 6 characters to 72 bytes, or none.",
              "访问密码须为 6 个字符至 72 字节；不需要时请留空。"));
    }
    return violations;
  }

  private static boolean wantsPasscode(ShareOptions options) {
    return options.passcode() != null && !options.passcode().isEmpty();
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.ofNullable(text).map(t -> OffsetDateTime.parse(t.strip()).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private String token() {
    var bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
