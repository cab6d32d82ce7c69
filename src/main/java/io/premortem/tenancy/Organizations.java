package io.premortem.tenancy;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The tenants. Row-level security shows a tenant its own row and nobody else's. */
@ApplicationScoped
public class Organizations {
  private static final Pattern ALIAS = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  // SQL standard: connection does not exist.
  private static final String LOST = "08003";

  private final OrganizationStore store;
  private final TenantScope scope;
  private final AuditLog audit;
  private final Event<OrganizationCreated> created;
  private final Event<OrganizationStatusChanged> changed;
  private final Clock clock;

  Organizations(
      OrganizationStore store,
      TenantScope scope,
      AuditLog audit,
      Event<OrganizationCreated> created,
      Event<OrganizationStatusChanged> changed,
      Clock clock) {
    this.store = store;
    this.scope = scope;
    this.audit = audit;
    this.created = created;
    this.changed = changed;
    this.clock = clock;
  }

  /** Whether the text can be a tenant's alias at all; a path that cannot is not looked up. */
  public static boolean isAlias(String text) {
    return text != null && ALIAS.matcher(text).matches();
  }

  /** The organization of the current tenant; empty when no tenant is set or it has no row. */
  @Transactional
  public Optional<Organization> current() {
    return TenantScope.currentTenant().flatMap(this::read).map(OrganizationEntity::toRecord);
  }

  private Optional<OrganizationEntity> read(String alias) {
    var row = store.findByIdOptional(alias);
    if (row.isEmpty()) {
      requireTold();
    }
    return row;
  }

  /**
   * For whoever found nothing and is about to say so. No row means "not there" only where the
   * connection was told whose rows to show: one that broke while it was handed out may not have
   * been, and an outage must not read as an absence.
   *
   * @throws IllegalStateException where the current tenant's rows could not be seen
   */
  @Transactional
  public void requireTold() {
    var alias = TenantScope.currentTenant();
    var told = store.told();
    if (alias.isPresent() && !alias.get().equals(told)) {
      throw new IllegalStateException(
          "a connection was not told whose rows to show",
          new SQLTransientConnectionException("tenant is '" + told + "'", LOST));
    }
  }

  /** The organization with this alias, read as that tenant. */
  public Optional<Organization> find(String alias) {
    return isAlias(alias) ? scope.call(alias, this::current) : Optional.empty();
  }

  /**
   * Creates the tenant and tells the rooms ({@link OrganizationCreated}) in the same transaction.
   *
   * @throws IllegalArgumentException if the alias is not one, or taken
   */
  public Organization create(
      String alias, String name, Organization.Kind kind, boolean demo, String actor) {
    if (!isAlias(alias)) {
      throw new IllegalArgumentException("not an organization alias: " + alias);
    }
    return scope.call(alias, () -> insert(alias, name, kind, demo, actor));
  }

  /**
   * As {@link #create}, in the transaction of a caller who has entered the tenant already.
   *
   * @throws IllegalArgumentException if the alias is not one, not the current tenant's, or taken
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Organization createHere(String alias, String name, Organization.Kind kind, String actor) {
    if (!isAlias(alias) || !alias.equals(TenantScope.requireTenant())) {
      throw new IllegalArgumentException("not the current tenant's alias: " + alias);
    }
    return insert(alias, name, kind, false, actor);
  }

  /** Every tenant's directory row, by alias: for administrators, who see no more than this. */
  @Transactional
  public List<Organization> directory() {
    store.openDirectory();
    return store.listAll(Sort.by("alias")).stream().map(OrganizationEntity::toRecord).toList();
  }

  /**
   * A page of the directory, by alias: for administrators.
   *
   * @param text in the alias or the name, in whatever case; empty for all
   * @param after alias that the page before ended with; empty for the first
   */
  @Transactional
  public List<Organization> directory(String text, String after, int limit) {
    store.openDirectory();
    return store.page(text, after, limit).stream().map(OrganizationEntity::toRecord).toList();
  }

  /**
   * Suspends or resumes a tenant. False if there is no such tenant or it is so already.
   *
   * @param actor subject of the administrator
   */
  public boolean setStatus(String alias, Organization.Status status, String actor) {
    return isAlias(alias) && scope.call(alias, () -> change(alias, status, actor));
  }

  private boolean change(String alias, Organization.Status status, String actor) {
    var row = store.findById(alias);
    if (row == null || row.status == status) {
      return false;
    }
    row.status = status;
    audit.record(actor, "organization.status-changed", alias, status.name());
    changed.fire(new OrganizationStatusChanged(alias));
    return true;
  }

  private Organization insert(
      String alias, String name, Organization.Kind kind, boolean demo, String actor) {
    if (store.findByIdOptional(alias).isPresent()) {
      throw new IllegalArgumentException("organization exists: " + alias);
    }
    var row = new OrganizationEntity();
    row.alias = alias;
    row.name = name;
    row.kind = kind;
    row.status = Organization.Status.ACTIVE;
    row.createdAt = clock.instant();
    store.persist(row);
    audit.record(actor, "organization.created", alias, name);
    created.fire(new OrganizationCreated(row.toRecord(), demo));
    return row.toRecord();
  }
}
