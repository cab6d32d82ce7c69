package io.premortem.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The end of the current tenant, after a time in which it can be called off. */
@ApplicationScoped
public class Erasures {
  private final ErasureStore store;
  private final OrganizationStore directory;
  private final AuditLog audit;
  private final Clock clock;
  private final int days;

  Erasures(
      ErasureStore store,
      OrganizationStore directory,
      AuditLog audit,
      Clock clock,
      @ConfigProperty(name = "premortem.erasure.days") int days) {
    this.store = store;
    this.directory = directory;
    this.audit = audit;
    this.clock = clock;
    this.days = days;
  }

  /** The wish that waits; empty if there is none. */
  @Transactional
  public Optional<Erasure> waiting() {
    return store.open(TenantScope.requireTenant()).map(ErasureEntity::toRecord);
  }

  /** Asks for the end; a wish that waits already stays as it is. */
  @Transactional
  public Erasure request(String actor) {
    var alias = TenantScope.requireTenant();
    return store.open(alias).orElseGet(() -> ask(alias, actor)).toRecord();
  }

  /** Calls it off. False if nothing waits. */
  @Transactional
  public boolean cancel(String actor) {
    var row = store.open(TenantScope.requireTenant());
    row.ifPresent(
        found -> {
          found.cancelledAt = clock.instant();
          found.cancelledBy = actor;
          audit.record(actor, "organization.erasure-cancelled", found.alias, "");
        });
    return row.isPresent();
  }

  /**
   * Erases everything of the current tenant and leaves a receipt, in one transaction.
   *
   * @throws IllegalStateException if no wish is due
   */
  @Transactional
  public Erasure erase() {
    var alias = TenantScope.requireTenant();
    var row =
        store
            .open(alias)
            .filter(found -> found.toRecord().due(clock.instant()))
            .orElseThrow(() -> new IllegalStateException("no erasure of " + alias + " is due"));
    audit.record("system", "organization.erased", alias, row.id.toString());
    row.chainHash = audit.newest(1).getFirst().hash();
    store.flush();
    row.counts = store.erase(alias);
    directory.openDirectory();
    var before = store.done().stream().findFirst().map(r -> r.receiptHash).orElse("");
    row.erasedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    row.receiptHash = hash(before, row);
    return row.toRecord();
  }

  /** Receipts, newest first, for administrators. */
  @Transactional
  public List<Erasure> receipts() {
    directory.openDirectory();
    return store.done().stream().map(ErasureEntity::toRecord).toList();
  }

  private ErasureEntity ask(String alias, String actor) {
    var row = new ErasureEntity();
    row.id = UUID.randomUUID();
    row.alias = alias;
    row.requestedBy = actor;
    row.requestedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    row.dueAt = row.requestedAt.plus(Duration.ofDays(days));
    store.persist(row);
    audit.record(actor, "organization.erasure-requested", alias, "due " + row.dueAt);
    return row;
  }

  private static String hash(String before, ErasureEntity row) {
    try {
      var text =
          String.join(
              "\n",
              before,
              row.alias,
              row.requestedBy,
              row.requestedAt.toString(),
              row.erasedAt.toString(),
              row.chainHash,
              row.counts);
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
