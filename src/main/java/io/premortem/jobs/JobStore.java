package io.premortem.jobs;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class JobStore implements PanacheRepositoryBase<JobEntity, UUID> {
  /**
   * What a worker needs to know of a job.
   *
   * @param attempt which taking of it this is, from 1
   */
  record Work(UUID id, int attempt, String kind, String input, String createdBy) {}
}
