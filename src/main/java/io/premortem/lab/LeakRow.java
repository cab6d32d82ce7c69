package io.premortem.lab;

import io.premortem.dataset.profile.relation.Leak;
import io.premortem.web.Language;

/** A column that may give the target away, and how it shows. */
record LeakRow(String column, String reason) {
  static LeakRow of(Leak leak, Language language) {
    var text = language.messages(ModelMessages.class);
    return new LeakRow(
        leak.column(),
        switch (leak.reason()) {
          case EQUAL -> text.leakEqual();
          case ONE_TO_ONE -> text.leakOneToOne();
          case SAME_ORDER -> text.leakSameOrder();
          case PREDICTS -> text.leakPredicts();
        });
  }
}
