package io.premortem.lab.curve;

import io.premortem.lab.CompanyMoney;
import io.premortem.lab.Model;
import io.premortem.lab.learn.scaling.Prices;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** What the page of a learning curve posts; shares are in per cent. */
public class CurveForm {
  @FormParam("budgetSeconds")
  @DefaultValue("120")
  String budgetSeconds = Integer.toString(CurveRequest.BUDGET_SECONDS);

  @FormParam("currency")
  String currency;

  @FormParam("costPerRow")
  String costPerRow;

  @FormParam("costPerGpuHour")
  String costPerGpuHour;

  @FormParam("monthlyBurn")
  String monthlyBurn;

  @FormParam("cash")
  String cash;

  @FormParam("target")
  String target;

  @FormParam("worthwhile")
  String worthwhile;

  static CurveForm of(Prices prices, Model model) {
    var form = new CurveForm();
    form.currency = prices.currency();
    form.costPerRow = shown(prices.perRow());
    form.costPerGpuHour = shown(prices.perHour());
    form.monthlyBurn = shown(prices.monthlyBurn());
    form.cash = shown(prices.cash());
    var error = prices.target();
    form.target =
        error == null || model.details().quantity() ? shown(error) : shown(100 * (1 - error));
    form.worthwhile = prices.worthwhile() == null ? "" : shown(100 * prices.worthwhile());
    return form;
  }

  /** What a company that has said nothing to the lab has said elsewhere. */
  static CurveForm of(CompanyMoney.Figures money, Model model) {
    return of(
        new Prices(money.currency(), null, null, money.monthlyBurn(), money.cash(), null, null),
        model);
  }

  /** To six digits, as sums and shares are typed. */
  private static String shown(Double value) {
    return value == null
        ? ""
        : new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros().toPlainString();
  }

  // The page shows what was typed.
  public String getBudgetSeconds() {
    return budgetSeconds;
  }

  public String getCurrency() {
    return currency;
  }

  public String getCostPerRow() {
    return costPerRow;
  }

  public String getCostPerGpuHour() {
    return costPerGpuHour;
  }

  public String getMonthlyBurn() {
    return monthlyBurn;
  }

  public String getCash() {
    return cash;
  }

  public String getTarget() {
    return target;
  }

  public String getWorthwhile() {
    return worthwhile;
  }

  /** A number that cannot be read; its field is named. */
  static class Unreadable extends Exception {
    final String field;

    Unreadable(String field) {
      super(field);
      this.field = field;
    }
  }

  int budget() throws Unreadable {
    Double seconds = number("budgetSeconds", budgetSeconds);
    if (seconds == null || seconds != Math.rint(seconds)) {
      throw new Unreadable("budgetSeconds");
    }
    return seconds.intValue();
  }

  /** Null when the form has no prices: those of before are meant. */
  Prices prices(Model model) throws Unreadable {
    if (currency == null && costPerRow == null) {
      return null;
    }
    Double wanted = number("target", target);
    Double least = number("worthwhile", worthwhile);
    return new Prices(
        currency == null || currency.isBlank() ? null : currency.strip().toUpperCase(Locale.ROOT),
        number("costPerRow", costPerRow),
        number("costPerGpuHour", costPerGpuHour),
        number("monthlyBurn", monthlyBurn),
        number("cash", cash),
        wanted == null || model.details().quantity() ? wanted : Double.valueOf(1 - wanted / 100),
        least == null ? null : Double.valueOf(least / 100));
  }

  private static Double number(String field, String typed) throws Unreadable {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      double value = new BigDecimal(typed.strip()).doubleValue();
      if (!Double.isFinite(value)) {
        throw new Unreadable(field);
      }
      return value;
    } catch (NumberFormatException e) {
      throw new Unreadable(field);
    }
  }
}
