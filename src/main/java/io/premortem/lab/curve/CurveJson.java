package io.premortem.lab.curve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Curves and prices as their rows keep them. */
final class CurveJson {
  // Its own mapper: the API's settings may change, rows must stay readable.
  private static final ObjectMapper JSON = new ObjectMapper();

  private CurveJson() {}

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static <T> T read(String text, Class<T> type) {
    try {
      return JSON.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
