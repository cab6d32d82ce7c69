package io.premortem.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Between a job's row and its record. */
@ApplicationScoped
class JobJson {
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final ObjectMapper json;

  JobJson(ObjectMapper json) {
    this.json = json;
  }

  Job toRecord(JobEntity row) {
    return new Job(
        row.id,
        row.kind,
        row.state,
        row.progress,
        row.message,
        read(row.details),
        row.result == null ? null : read(row.result),
        row.location,
        row.error,
        row.errorChinese,
        row.createdAt,
        row.startedAt,
        row.finishedAt);
  }

  <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a job's input does not fit " + type, e);
    }
  }

  String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not writable as JSON: " + value, e);
    }
  }

  private Map<String, Object> read(String text) {
    try {
      return json.readValue(text, OBJECT);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a job's row holds bad JSON", e);
    }
  }
}
