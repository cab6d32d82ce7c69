package io.premortem.jobs;

/** The input turned out to be unusable; the message says where and what to do, for people. */
public final class JobRejectedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String chinese;

  public JobRejectedException(String english, String chinese) {
    super(english);
    this.chinese = chinese;
  }

  String chinese() {
    return chinese;
  }
}
