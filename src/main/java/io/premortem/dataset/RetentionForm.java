package io.premortem.dataset;

/** The two fields as they were typed; blank keeps everything. */
record RetentionForm(String versions, String days) {

  static RetentionForm of(Retention retention) {
    return new RetentionForm(text(retention.versions()), text(retention.days()));
  }

  /** What was typed; a part that is no whole number becomes 0, which is out of range. */
  Retention retention() {
    return new Retention(number(versions), number(days));
  }

  private static String text(Integer number) {
    return number == null ? "" : number.toString();
  }

  private static Integer number(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return Integer.valueOf(text.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
