package io.premortem.identity;

import io.premortem.tenancy.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people of the current tenant. */
@ApplicationScoped
public class Members {
  private final MemberStore store;
  private final AuditLog audit;
  private final Clock clock;

  Members(MemberStore store, AuditLog audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public Optional<Member> find(String subject) {
    return store.bySubject(subject).map(MemberEntity::toRecord);
  }

  @Transactional
  public List<Member> all() {
    return store.listAll().stream().map(MemberEntity::toRecord).toList();
  }

  @Transactional
  public void add(Member member, String actor) {
    var row = new MemberEntity();
    row.id = UUID.randomUUID();
    row.subject = member.subject();
    row.email = member.email();
    row.name = member.name();
    row.role = member.role();
    row.createdAt = clock.instant();
    store.persist(row);
    audit.record(actor, "member.added", member.subject(), member.role().name());
  }
}
