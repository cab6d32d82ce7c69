package io.premortem.report.blind;

import io.premortem.report.Share;
import io.premortem.report.Shares;
import io.premortem.tenancy.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Blind assessments of the current tenant, one for each share. Neither side is shown the other's
 * sheet before both are locked, and a locked sheet never changes.
 */
@ApplicationScoped
public class BlindAssessments {
  private final SheetStore sheets;
  private final SheetCipher cipher;
  private final Shares shares;
  private final AuditLog audit;
  private final Clock clock;

  BlindAssessments(
      SheetStore sheets, SheetCipher cipher, Shares shares, AuditLog audit, Clock clock) {
    this.sheets = sheets;
    this.cipher = cipher;
    this.shares = shares;
    this.audit = audit;
    this.clock = clock;
  }

  /** What one side may know. */
  @Transactional
  public BlindState state(UUID share, Side side) {
    var own = sheets.find(share, side);
    var other = sheets.find(share, side.other());
    var locked = own.filter(row -> row.lockedAt != null).isPresent();
    var otherLocked = other.filter(row -> row.lockedAt != null).isPresent();
    return new BlindState(
        own.map(this::open).orElse(Sheet.EMPTY),
        own.map(row -> row.lockedAt).orElse(null),
        otherLocked,
        locked && otherLocked ? open(other.get()) : null);
  }

  /** The founders' newest sheet for any share of an assessment, so that none is written twice. */
  @Transactional
  public Optional<Sheet> draft(UUID assessment) {
    var ids = shares.list(assessment).stream().map(Share::id).toList();
    return ids.isEmpty() ? Optional.empty() : sheets.newestOfFounders(ids).map(this::open);
  }

  /**
   * Keeps a sheet as a draft.
   *
   * @param areas that the report has
   * @param by who writes, for the audit log
   */
  @Transactional
  public WriteResult write(UUID share, Side side, SheetForm form, List<String> areas, String by) {
    var wrong = form.wrong(areas);
    if (!wrong.isEmpty()) {
      return new WriteResult.Refused(wrong);
    }
    var row = sheets.findForChange(share, side).orElseGet(() -> created(share, side));
    if (row.lockedAt != null) {
      return new WriteResult.AlreadyLocked();
    }
    row.sealed = cipher.seal(form.sheet(areas), share, side);
    row.writtenBy = by;
    row.writtenAt = now();
    sheets.persist(row);
    audit.record(by, "blind.written", share.toString(), side.name());
    return new WriteResult.Kept();
  }

  /** Locks the draft for good; refused while an area has no chance. */
  @Transactional
  public WriteResult lock(UUID share, Side side, List<String> areas, String by) {
    var found = sheets.findForChange(share, side);
    if (found.filter(row -> row.lockedAt != null).isPresent()) {
      return new WriteResult.AlreadyLocked();
    }
    var sheet = found.map(this::open).orElse(Sheet.EMPTY);
    var missing = areas.stream().filter(area -> !sheet.chances().containsKey(area)).toList();
    if (!missing.isEmpty()) {
      return new WriteResult.Refused(missing);
    }
    found.get().lockedAt = now();
    audit.record(by, "blind.locked", share.toString(), side.name());
    return new WriteResult.Locked(
        sheets.find(share, side.other()).filter(other -> other.lockedAt != null).isPresent());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static SheetEntity created(UUID share, Side side) {
    var row = new SheetEntity();
    row.id = UUID.randomUUID();
    row.shareId = share;
    row.side = side;
    return row;
  }

  private Sheet open(SheetEntity row) {
    return cipher.open(row.sealed, row.shareId, row.side);
  }
}
