package io.premortem.dataset.ledger;

import io.premortem.dataset.ledger.cash.LedgerColumns.Sign;
import io.premortem.dataset.profile.ColumnProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether a choice of columns fits a table. */
final class LedgerChoiceCheck {
  private static final double MOST_CASH = 1e15;

  /**
   * @param field of {@link LedgerChoice}
   */
  record Fault(String field, Kind kind) {}

  enum Kind {
    NO_SUCH_COLUMN,
    REQUIRED,
    AMOUNT_REQUIRED,
    NOT_NUMERIC,
    TWICE,
    NO_SUCH_SIGN,
    NO_SUCH_CURRENCY,
    BAD_CASH
  }

  private final List<ColumnProfile> columns;
  private final List<Fault> faults = new ArrayList<>();

  private LedgerChoiceCheck(List<ColumnProfile> columns) {
    this.columns = columns;
  }

  static List<Fault> faults(LedgerChoice choice, List<ColumnProfile> columns) {
    var check = new LedgerChoiceCheck(columns);
    check.money(choice);
    if (!choice.automatic()) {
      check.columns(choice);
      check.sign(choice);
    }
    return check.faults;
  }

  private void money(LedgerChoice choice) {
    boolean known =
        choice.currency() == null
            || Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(choice.currency()));
    if (!known) {
      add("currency", Kind.NO_SUCH_CURRENCY);
    }
    if (choice.cash() != null && !(choice.cash() >= 0 && choice.cash() <= MOST_CASH)) {
      add("cash", Kind.BAD_CASH);
    }
  }

  private void columns(LedgerChoice choice) {
    Map<String, String> given = new LinkedHashMap<>();
    given.put("date", choice.date());
    given.put("amount", choice.amount());
    given.put("in", choice.in());
    given.put("out", choice.out());
    given.put("direction", choice.direction());
    given.put("category", choice.category());
    given.put("description", choice.description());
    given.put("balance", choice.balance());
    given.forEach(this::exists);
    choice.wide().forEach(name -> exists("wide", name));
    if (choice.date() == null) {
      add("date", Kind.REQUIRED);
    }
    boolean flows = choice.in() != null && choice.out() != null;
    if (choice.amount() == null && !flows && choice.wide().isEmpty()) {
      add("amount", Kind.AMOUNT_REQUIRED);
    } else if ((choice.in() == null) != (choice.out() == null)) {
      add(choice.in() == null ? "in" : "out", Kind.REQUIRED);
    }
    if (choice.in() != null && choice.in().equals(choice.out())) {
      add("out", Kind.TWICE);
    }
    choice.wide().forEach(name -> numeric("wide", name));
  }

  private void sign(LedgerChoice choice) {
    boolean known =
        choice.sign() == null
            || Arrays.stream(Sign.values()).anyMatch(s -> s.name().equalsIgnoreCase(choice.sign()));
    if (!known) {
      add("sign", Kind.NO_SUCH_SIGN);
    } else if ("direction".equalsIgnoreCase(choice.sign()) && choice.direction() == null) {
      add("direction", Kind.REQUIRED);
    } else if ("columns".equalsIgnoreCase(choice.sign()) && choice.in() == null) {
      add("in", Kind.REQUIRED);
    }
  }

  private void exists(String field, String name) {
    if (name != null && columns.stream().noneMatch(column -> column.name().equals(name))) {
      add(field, Kind.NO_SUCH_COLUMN);
    }
  }

  private void numeric(String field, String name) {
    boolean text = columns.stream().anyMatch(c -> c.name().equals(name) && !c.type().isNumber());
    if (text) {
      add(field, Kind.NOT_NUMERIC);
    }
  }

  private void add(String field, Kind kind) {
    if (faults.stream().noneMatch(fault -> fault.field().equals(field))) {
      faults.add(new Fault(field, kind));
    }
  }
}
