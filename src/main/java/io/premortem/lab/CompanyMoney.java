package io.premortem.lab;

import java.util.Optional;

/** What the company has and burns, from a room that the lab may not know. */
public interface CompanyMoney {
  /**
   * @param currency ISO 4217 code
   * @param cash at hand
   * @param monthlyBurn net of revenue; null when the company earns more than it burns
   */
  record Figures(String currency, double cash, Double monthlyBurn) {}

  /** By what the current tenant said last; empty while it has said nothing. */
  Optional<Figures> newest();
}
