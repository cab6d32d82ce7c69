package io.premortem.dataset.privacy.detect;

/** Looks for one kind of personal data in one value. Stateless. */
interface Detector {

  /** The strongest match in {@code text}, or {@code null} when nothing looks alike. */
  Match find(String text);
}
