package io.premortem.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Organizations;
import io.premortem.tenancy.TenantScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DailyRoundsTest {
  @Inject DailyRounds rounds;
  @Inject Organizations organizations;
  @Inject Diary diary;
  @Inject EntityManager rows;

  /** Notes whom it is run for and fails for one of them. */
  @Singleton
  static class Diary implements DailyWork {
    final List<String> tenants = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
      return "test-diary";
    }

    @Override
    public LocalTime at() {
      return LocalTime.MIDNIGHT;
    }

    @Override
    public void run() {
      tenants.add(TenantScope.requireTenant());
      if (TenantScope.requireTenant().equals("acme")) {
        throw new IllegalStateException("this tenant's work fails");
      }
    }
  }

  @Test
  void visitsEveryActiveTenantWhateverHappensAtOne() {
    organizations.create("asleep", "Asleep", Organization.Kind.COMPANY, false, "test");
    organizations.setStatus("asleep", Organization.Status.SUSPENDED, "test");
    diary.tenants.clear();
    rounds.round(diary);
    assertThat(diary.tenants).contains("acme", "beta", "fund").doesNotContain("asleep");
  }

  @Test
  void isDueOnceADay() {
    List<?> planned =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    rows.createNativeQuery(
                            "select task_name from scheduled_tasks where execution_time > now()"
                                + " and execution_time <= now() + interval '1 day'",
                            String.class)
                        .getResultList());
    assertThat(planned).asList().contains("dataset-retention", "test-diary");
  }
}
