package io.premortem.report.knowledge;

/**
 * A version of the knowledge base in use.
 *
 * @param assessments that are answered with it, of all tenants together
 * @param reports that were computed with it, likewise
 */
public record KnowledgeVersion(String version, State state, long assessments, long reports) {

  /** What this program has of it. */
  public enum State {
    /** New assessments are answered with it. */
    IN_FORCE,
    /** Assessments go on with it, and its reports can be computed again. */
    KEPT,
    /** Its assessments are valued with the one in force, and its reports only read. */
    MISSING
  }
}
