package io.premortem.web;

/**
 * An e-mail of ours.
 *
 * @param to one address
 * @param subject one line
 * @param text plain text
 */
public record Letter(String to, String subject, String text) {
  /** A subject with a line break would start a header of its own. */
  public Letter {
    subject = subject.replaceAll("\\s+", " ").strip();
  }
}
