package io.premortem.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** Reports as they are kept. */
@Singleton
class ReportJson {
  private final ObjectMapper mapper;

  ReportJson(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  String write(Report report) {
    try {
      return mapper.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report is not writable as JSON", e);
    }
  }

  Report read(String body) {
    try {
      return mapper.readValue(body, Report.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report's row holds bad JSON", e);
    }
  }
}
