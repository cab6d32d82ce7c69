package io.premortem.report;

import io.premortem.report.ShareResult.Extended;
import io.premortem.report.ShareResult.NoReport;
import io.premortem.report.ShareResult.Refused;
import io.premortem.report.ShareResult.Shared;
import io.premortem.risk.valuation.Violation;
import io.premortem.tenancy.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the current tenant shares, with holders of links and with funds. */
@ApplicationScoped
public class Shares {
  private static final int TOKEN_BYTES = 32;

  private final ReportStore reports;
  private final ShareStore shares;
  private final VisitStore visits;
  private final ShareRules rules;
  private final AuditLog audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Shares(
      ReportStore reports,
      ShareStore shares,
      VisitStore visits,
      ShareRules rules,
      AuditLog audit,
      Clock clock) {
    this.reports = reports;
    this.shares = shares;
    this.visits = visits;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  /** Shares the newest snapshot of an assessment, by a link or with a fund. */
  @Transactional
  public ShareResult create(UUID assessment, ShareOptions options, String actor) {
    var violations = rules.violations(options);
    if (!violations.isEmpty()) {
      return new Refused(violations);
    }
    var report = reports.latest(assessment);
    if (report.isEmpty()) {
      return new NoReport();
    }
    var refused = options.forFund() ? held(assessment, options) : List.<Violation>of();
    if (refused.isEmpty()) {
      refused = rules.contradicted(assessment);
    }
    if (refused.isEmpty()) {
      refused = rules.unsigned(report.get().id);
    }
    if (!refused.isEmpty()) {
      return new Refused(refused);
    }
    var token = options.forFund() ? null : token();
    var row = row(report.get().id, options, token, actor);
    shares.persist(row);
    audit.record(
        actor,
        "share.created",
        row.id.toString(),
        "report "
            + row.reportId
            + (row.fund == null ? "" : ", fund " + row.fund)
            + ", amounts "
            + row.amounts
            + ", "
            + row.sections);
    return new Shared(toRecord(row), token);
  }

  private ShareEntity row(UUID report, ShareOptions options, String token, String actor) {
    var row = new ShareEntity();
    row.id = UUID.randomUUID();
    row.reportId = report;
    row.tokenHash = token == null ? null : Hashes.sha256(token);
    row.fund = token == null ? options.fund().strip() : null;
    row.follows = options.following();
    row.consent = Boolean.TRUE.equals(options.consent());
    row.expiresAt = ShareRules.instant(options.expiresAt()).orElseThrow();
    row.passcodeHash = options.asksPasscode() ? Secrets.hash(options.passcode()) : null;
    row.emailRequired = Boolean.TRUE.equals(options.emailRequired());
    var disclosure = options.disclosure().orElseThrow();
    row.sections = disclosure.keys();
    row.amounts = disclosure.amounts().key();
    row.printing = options.printing();
    row.nda = options.asksNda();
    row.createdBy = actor;
    row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return row;
  }

  /** A fund holds an assessment once: its portfolio has one row of it. */
  private List<Violation> held(UUID assessment, ShareOptions options) {
    var now = clock.instant();
    return list(assessment).stream()
            .anyMatch(share -> options.fund().strip().equals(share.fund()) && share.open(now))
        ? List.of(
            Violation.of(
                "fund",
                "The fund holds this assessment already. Extend that share, or revoke it first.",
                "该基金已持有此评估。请延长原有分享，或先将其撤销。"))
        : List.of();
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
              var violations = rules.violations(ShareOptions.link(expiresAt));
              if (!violations.isEmpty()) {
                return new Refused(violations);
              }
              share.expiresAt = ShareRules.instant(expiresAt).orElseThrow();
              audit.record(actor, "share.extended", id.toString(), share.expiresAt.toString());
              return new Extended(toRecord(share));
            });
  }

  @Transactional
  public Optional<Share> find(UUID id) {
    return shares.findByIdOptional(id).map(this::toRecord);
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
                    .map(
                        visit ->
                            new Visit(
                                visit.kind, visit.at, visit.viewer, visit.userAgent, visit.number))
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
        row.fund,
        row.follows,
        row.consent,
        List.of(row.sections.split(",")),
        row.amounts,
        row.printing,
        row.nda,
        visits.count(row.id),
        visits.last(row.id));
  }

  private String token() {
    var bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
