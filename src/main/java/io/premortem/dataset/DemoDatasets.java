package io.premortem.dataset;

import io.premortem.tenancy.OrganizationCreated;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Sample data for demo companies. */
@ApplicationScoped
class DemoDatasets {
  private final Datasets datasets;

  DemoDatasets(Datasets datasets) {
    this.datasets = datasets;
  }

  void seed(@Observes @Priority(200) OrganizationCreated created) {
    if (created.demo() && !created.organization().fund()) {
      for (Sample sample : Sample.values()) {
        datasets.upload(sample.upload(), "system");
      }
    }
  }
}
