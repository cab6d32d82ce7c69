package io.premortem.report;

import io.premortem.report.GateAnswer.Closed;
import io.premortem.report.GateAnswer.CodeOver;
import io.premortem.report.GateAnswer.CodeSent;
import io.premortem.report.GateAnswer.NoLink;
import io.premortem.report.GateAnswer.Passed;
import io.premortem.report.GateAnswer.Wrong;
import io.premortem.tenancy.AuditLog;
import io.premortem.web.Letters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The passcode and the e-mail gate of the current tenant's links. Wrong tries are counted at the
 * link, not at the visitor, whose address is free to change.
 */
@ApplicationScoped
class ShareGate {
  static final int TRIES = 5;
  static final Duration CLOSED = Duration.ofMinutes(15);
  static final Duration CODE_LIFE = Duration.ofMinutes(10);
  private static final int CODES_IN_A_WHILE = 10;
  private static final int LONGEST_NAME = 100;

  /** What a visitor typed. */
  record Entry(String passcode, String name, String email) {}

  private final ShareStore shares;
  private final CodeStore codes;
  private final AuditLog audit;
  private final Clock clock;

  ShareGate(ShareStore shares, CodeStore codes, AuditLog audit, Clock clock) {
    this.shares = shares;
    this.codes = codes;
    this.audit = audit;
    this.clock = clock;
  }

  /** The first step: the passcode, and whom to send a code to. */
  GateAnswer enter(UUID id, Entry entry) {
    return atOpenGate(
        id,
        share -> {
          if (share.passcodeHash != null
              && !Secrets.matches(entry.passcode(), share.passcodeHash)) {
            return failed(share, "passcode");
          }
          if (share.emailRequired) {
            return sendCode(share, entry);
          }
          share.gateFailures = 0;
          return new Passed(ticket(share, null, "", ShareTickets.LIFE));
        });
  }

  /** The second step: the code that came by e-mail. */
  GateAnswer prove(UUID id, ShareTicket pending, String code) {
    return atOpenGate(
        id,
        share -> {
          var found = codes.findForTry(id, pending.code()).filter(this::alive);
          if (found.isEmpty()) {
            return new CodeOver();
          }
          var row = found.get();
          row.tries++;
          if (!Secrets.matches(code == null ? null : code.strip(), row.codeHash)) {
            return failed(share, "code");
          }
          row.usedAt = clock.instant();
          share.gateFailures = 0;
          audit.record("visitor", "share.code-accepted", id.toString(), row.email);
          return new Passed(ticket(share, null, row.viewer, ShareTickets.LIFE));
        });
  }

  private interface Step {
    GateAnswer at(ShareEntity share);
  }

  private GateAnswer atOpenGate(UUID id, Step step) {
    var now = clock.instant();
    var share = shares.findForChange(id).filter(row -> row.revokedAt == null);
    if (share.isEmpty() || !now.isBefore(share.get().expiresAt)) {
      return new NoLink();
    }
    return closed(share.get(), now)
        .<GateAnswer>map(until -> new Closed(until, false))
        .orElseGet((Supplier<GateAnswer>) () -> step.at(share.get()));
  }

  private static Optional<Instant> closed(ShareEntity share, Instant now) {
    return Optional.ofNullable(share.gateClosedUntil).filter(now::isBefore);
  }

  private GateAnswer failed(ShareEntity share, String field) {
    share.gateFailures++;
    audit.record("visitor", "share.gate-refused", share.id.toString(), "wrong " + field);
    return share.gateFailures < TRIES ? new Wrong(field) : close(share, "wrong tries");
  }

  private Closed close(ShareEntity share, String why) {
    share.gateFailures = 0;
    share.gateClosedUntil = clock.instant().plus(CLOSED);
    audit.record("visitor", "share.gate-closed", share.id.toString(), why);
    return new Closed(share.gateClosedUntil, true);
  }

  private GateAnswer sendCode(ShareEntity share, Entry entry) {
    var name = entry.name() == null ? "" : entry.name().replaceAll("\\s+", " ").strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return new Wrong("name");
    }
    if (!Letters.isAddress(entry.email())) {
      return new Wrong("email");
    }
    if (codes.sentSince(share.id, clock.instant().minus(CLOSED)) >= CODES_IN_A_WHILE) {
      return close(share, "too many codes");
    }
    var code = Secrets.code();
    var row = new CodeEntity();
    row.id = UUID.randomUUID();
    row.shareId = share.id;
    row.email = entry.email();
    row.viewer = name + " · " + entry.email();
    row.codeHash = Secrets.hash(code);
    row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    row.expiresAt = row.createdAt.plus(CODE_LIFE);
    codes.persist(row);
    audit.record("visitor", "share.code-sent", share.id.toString(), row.email);
    return new CodeSent(ticket(share, row.id, row.viewer, CODE_LIFE), row.email, code);
  }

  private boolean alive(CodeEntity code) {
    return code.usedAt == null && code.tries < TRIES && clock.instant().isBefore(code.expiresAt);
  }

  private ShareTicket ticket(ShareEntity share, UUID code, String viewer, Duration life) {
    return new ShareTicket(share.id, code, viewer, clock.instant().plus(life));
  }
}
