package io.premortem.report.signoff;

import io.premortem.identity.Members;
import io.premortem.identity.Permission;
import io.premortem.tenancy.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Signatures under the current tenant's snapshots, and the rule that asks for two. */
@ApplicationScoped
public class SignOffs {
  /** People that it takes. */
  public static final int NEEDED = 2;

  private final SignOffStore store;
  private final TwoPersonStore rule;
  private final Members members;
  private final AuditLog audit;
  private final Clock clock;

  SignOffs(SignOffStore store, TwoPersonStore rule, Members members, AuditLog audit, Clock clock) {
    this.store = store;
    this.rule = rule;
    this.members = members;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public TwoPerson rule() {
    return rule.current()
        .map(row -> new TwoPerson(row.required, row.offAskedBy, row.offAskedAt))
        .orElse(TwoPerson.OFF);
  }

  /** Who signed a snapshot, first to last. */
  @Transactional
  public List<SignOff> of(UUID report) {
    return store.of(report).stream()
        .map(row -> new SignOff(row.subject, row.name, row.at))
        .toList();
  }

  /** Whether a snapshot may be shown outside: the rule is off, or enough people signed it. */
  @Transactional
  public boolean ready(UUID report) {
    return !rule().required() || store.of(report).size() >= NEEDED;
  }

  /** Signs a snapshot of the tenant's; a second signature of one person changes nothing. */
  @Transactional
  public void sign(UUID report, String subject, String name) {
    // The audit log's lock, taken first, makes two clicks at once two in a row.
    audit.record(subject, "report.signed-off", report.toString(), name);
    if (store.findByIdOptional(new SignOffEntity.Key(report, subject)).isPresent()) {
      return;
    }
    var row = new SignOffEntity();
    row.reportId = report;
    row.subject = subject;
    row.name = name;
    row.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    store.persist(row);
  }

  /** Asks for two signatures from now on. */
  @Transactional
  public TwoPersonChange turnOn(String actor) {
    if (sharing() < NEEDED) {
      return TwoPersonChange.TOO_FEW;
    }
    audit.record(actor, "two-person.on", "", "");
    var known = rule.forChange();
    var row = known.orElseGet(TwoPersonEntity::new);
    row.required = true;
    row.offAskedBy = null;
    row.offAskedAt = null;
    if (known.isEmpty()) {
      rule.persist(row);
    }
    return TwoPersonChange.ON;
  }

  /** Wants to do without; somebody alone cannot ask a second person and needs none. */
  @Transactional
  public TwoPersonChange askOff(String actor) {
    return rule.forChange()
        .filter(row -> row.required)
        .map(
            row -> {
              if (sharing() < NEEDED) {
                return off(row, actor, "alone");
              }
              row.offAskedBy = actor;
              row.offAskedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
              audit.record(actor, "two-person.off-asked", "", "");
              return TwoPersonChange.ASKED;
            })
        .orElse(TwoPersonChange.NOTHING);
  }

  /** Agrees to do without; the one who asked cannot. */
  @Transactional
  public TwoPersonChange agreeOff(String actor) {
    return rule.forChange()
        .filter(row -> row.required && row.offAskedBy != null && !row.offAskedBy.equals(actor))
        .map(row -> off(row, actor, "asked by " + row.offAskedBy))
        .orElse(TwoPersonChange.NOTHING);
  }

  private TwoPersonChange off(TwoPersonEntity row, String actor, String how) {
    row.required = false;
    row.offAskedBy = null;
    row.offAskedAt = null;
    audit.record(actor, "two-person.off", "", how);
    return TwoPersonChange.OFF;
  }

  /** How many people may share. */
  private long sharing() {
    return members.all().stream().filter(member -> member.role().may(Permission.SHARE)).count();
  }
}
