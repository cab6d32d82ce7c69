package io.premortem.report.news;

import io.premortem.jobs.JobContext;
import io.premortem.jobs.JobHandler;
import io.premortem.jobs.JobOutcome;
import io.premortem.jobs.Jobs;
import io.premortem.report.Recipients;
import io.premortem.report.SnapshotMade;
import io.premortem.web.Language;
import io.premortem.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Tells those who hold a share of a newer snapshot, in a job of its own. */
@ApplicationScoped
class SnapshotNews implements JobHandler {
  static final String KIND = "snapshot-news";
  private static final Logger LOG = Logger.getLogger(SnapshotNews.class);

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
    try {
      jobs.enqueue(KIND, new News(made.report()), made.author());
    } catch (ProblemException full) {
      // The report is there all the same; its recipients find it when they look.
      LOG.warnf("too many jobs to tell of report %s", made.report());
    }
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
  public JobOutcome run(JobContext job) {
    var report = job.input(News.class).report();
    int sent = letters.tell(report);
    return new JobOutcome(Map.of("letters", sent), "reports/" + report);
  }
}
