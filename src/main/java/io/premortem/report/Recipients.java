package io.premortem.report;

import io.premortem.report.signoff.SignOffs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Whom news of the current tenant's reports goes to. */
@ApplicationScoped
public class Recipients {

  /**
   * Who holds a share.
   *
   * @param fund alias; null for a link
   * @param addresses that passed the gate of a link; none where it has no e-mail gate, and for
   *     funds
   * @param follows whether it shows newer snapshots
   */
  public record Recipient(UUID share, String fund, List<String> addresses, boolean follows) {}

  private final ShareStore shares;
  private final ReportStore reports;
  private final CodeStore codes;
  private final SignOffs signOffs;
  private final Clock clock;

  Recipients(
      ShareStore shares, ReportStore reports, CodeStore codes, SignOffs signOffs, Clock clock) {
    this.shares = shares;
    this.reports = reports;
    this.codes = codes;
    this.signOffs = signOffs;
    this.clock = clock;
  }

  /** To whom a snapshot is news: those who hold an earlier one, once it may be shown. */
  @Transactional
  public List<Recipient> ofEarlierThan(UUID report) {
    return reports
        .findByIdOptional(report)
        .filter(row -> !row.blocked && signOffs.ready(row.id))
        .map(row -> shares.openBefore(row.assessmentId, row.number, clock.instant()))
        .orElse(List.of())
        .stream()
        .map(this::recipient)
        .toList();
  }

  private Recipient recipient(ShareEntity share) {
    return new Recipient(share.id, share.fund, codes.passed(share.id), share.follows);
  }
}
