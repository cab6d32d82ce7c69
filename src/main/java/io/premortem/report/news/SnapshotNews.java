package io.premortem.report.news;

import io.premortem.jobs.JobContext;
import io.premortem.jobs.JobHandler;
import io.premortem.jobs.JobOutcome;
import io.premortem.jobs.Jobs;
import io.premortem.report.Recipients;
import io.premortem.report.SnapshotMade;
import io.premortem.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;

/** Tells those who hold a share of a newer snapshot, in a job of its own. */
@ApplicationScoped
class SnapshotNews implements JobHandler {
  static final String KIND = "snapshot-news";

  /** Which snapshot is the news. */
  record News(UUID report) {}

  private final Jobs jobs;
  private final Recipients recipients;
  private final NewsLetters letters;

  SnapshotNews(Jobs jobs, Recipients recipients, NewsLetters letters) {
    this.jobs = jobs;
    this.recipients = recipients;
    this.letters = letters;
  }

  void made(@Observes SnapshotMade made) {
    if (recipients.ofEarlierThan(made.report()).isEmpty()) {
      return;
    }
    jobs.enqueue(KIND, new News(made.report()), made.author());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String title(Language language) {
    return language.messages(NewsMessages.class).job();
  }

  @Override
  public boolean counted() {
    return false;
  }

  @Override
  public JobOutcome run(JobContext job) {
    var report = job.input(News.class).report();
    int sent = letters.tell(report);
    return new JobOutcome(Map.of("letters", sent), "reports/" + report);
  }
}
