package io.premortem.inference;

import io.premortem.tenancy.Quotas;
import io.premortem.tenancy.Recent;
import io.premortem.tenancy.TenantScope;
import io.premortem.web.Problem;
import io.premortem.web.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Holds a tenant to its predictions of the calendar month (UTC). Asked of the database at most
 * every {@link Recent#LIFE}; what the counters have not written yet, a few seconds' worth, may go
 * over.
 */
@ApplicationScoped
class PredictionQuota {
  private static final int REMEMBERED = 10_000;

  /**
   * @param left rows, counted down by this process until the next read
   */
  private record Month(long most, AtomicLong left) {}

  private final TrafficStore store;
  private final Quotas quotas;
  private final Clock clock;
  private final Recent<String, Month> recent = new Recent<>(REMEMBERED);

  PredictionQuota(TrafficStore store, Quotas quotas, Clock clock) {
    this.store = store;
    this.quotas = quotas;
    this.clock = clock;
  }

  /**
   * @param rows that would be predicted
   * @throws ProblemException 429 when the month has fewer left
   */
  void take(long rows) {
    var month = recent.get(TenantScope.requireTenant(), this::read).orElseThrow();
    if (month.left().addAndGet(-rows) < 0) {
      throw spent(month.most());
    }
  }

  private Optional<Month> read() {
    return QuarkusTransaction.joiningExisting()
        .call(
            () -> {
              long most = quotas.current().predictions();
              long left = most - store.predictedSince(today().withDayOfMonth(1));
              return Optional.of(new Month(most, new AtomicLong(left)));
            });
  }

  // Asked by pages, by the API and by jobs, so the words stand for themselves.
  private ProblemException spent(long most) {
    var next = today().withDayOfMonth(1).plusMonths(1);
    var until = Duration.between(clock.instant(), next.atStartOfDay(ZoneOffset.UTC));
    return new ProblemException(
        new Problem(
            429,
            "This month's predictions are used up · 本月的预测次数已用完",
            ("Your organization may have %,d rows predicted in a month; the next month begins on %s"
                    + " (UTC). Send fewer rows, wait, or ask the platform's administrator for more."
                    + " · 贵组织每月最多可预测 %,d 行，下个月从 %s（UTC）开始。请减少行数、等待，"
                    + "或请平台管理员提高配额。")
                .formatted(most, next, most, next),
            List.of()),
        until);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
