package io.premortem.dataset.customers;

import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.dataset.profile.ColumnType;
import java.util.Locale;

/** What a column means; the type that it must have for it. */
enum Role {
  CUSTOMER,
  DATE,
  START,
  END,
  STATUS,
  AMOUNT;

  /** The name that form and API speak. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the column's values can play this role. */
  boolean fits(ColumnProfile column) {
    return switch (this) {
      case CUSTOMER -> !column.type().isTime() && column.type() != ColumnType.BOOLEAN;
      case DATE, START -> column.type().isTime();
      // Nobody has left yet: a column without any value.
      case END -> column.type().isTime() || column.distinct() == 0;
      case STATUS -> !column.type().isTime() && column.type() != ColumnType.DECIMAL;
      case AMOUNT -> column.type().isNumber();
    };
  }
}
