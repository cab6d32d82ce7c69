package io.premortem.lab.learn;

/** What kind of answer is asked for. */
public enum Task {
  /** By the target: texts and few whole numbers are classes, other numbers a quantity. */
  AUTO,
  CLASSIFICATION,
  REGRESSION
}
