package io.premortem.dataset.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.premortem.dataset.ledger.cash.CashTable;
import io.premortem.dataset.ledger.cash.Estimates;
import io.premortem.dataset.ledger.cash.Recognition;
import jakarta.enterprise.context.ApplicationScoped;

/** Between what is computed or chosen and its columns. */
@ApplicationScoped
class LedgerJson {

  /** What takes reading all rows. */
  record Computed(Recognition recognition, CashTable table, Estimates estimates) {}

  private final ObjectMapper json;

  LedgerJson(ObjectMapper json) {
    this.json = json;
  }

  String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a ledger's row holds bad JSON", e);
    }
  }
}
