package io.premortem.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.premortem.report.seal.Bundle;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What stands in the open parts of a sealed report, as the types it was written from. */
record SealedMembers(Bundle bundle) {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  UUID id() {
    return UUID.fromString((String) cover().get("id"));
  }

  int number() {
    return ((Number) cover().get("number")).intValue();
  }

  Instant createdAt() {
    return Instant.parse((String) cover().get("createdAt"));
  }

  /** Name of the assessment. */
  String assessment() {
    return (String) cover().get("assessment");
  }

  boolean open(String part) {
    return bundle.content(part).isPresent();
  }

  /**
   * A member of an open part; null when the part is closed or has none.
   *
   * @throws Recomputation.Impossible when it is of another type
   */
  <T> T member(String part, String member, TypeReference<T> type) throws Recomputation.Impossible {
    var content = bundle.content(part);
    try {
      return content.isEmpty()
          ? null
          : JSON.convertValue(((Map<?, ?>) content.get()).get(member), type);
    } catch (IllegalArgumentException e) {
      throw new Recomputation.Impossible("part " + part + " holds no " + member);
    }
  }

  private Map<?, ?> cover() {
    return (Map<?, ?>) bundle.content(SealContents.COVER).orElseThrow();
  }
}
