package io.premortem.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.premortem.dataset.profile.Profile;
import jakarta.enterprise.context.ApplicationScoped;

/** Between a profile and its column, and so between a data set and its row. */
@ApplicationScoped
class ProfileJson {
  private final ObjectMapper json;

  ProfileJson(ObjectMapper json) {
    this.json = json;
  }

  Dataset toRecord(DatasetEntity row) {
    return new Dataset(
        row.id,
        row.name,
        row.seriesId,
        row.version,
        row.sameAs,
        row.fileName,
        read(row.profile),
        row.createdBy,
        row.createdAt);
  }

  String write(Profile profile) {
    try {
      return json.writeValueAsString(profile);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  Profile read(String text) {
    try {
      return json.readValue(text, Profile.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a data set's row holds a bad profile", e);
    }
  }
}
