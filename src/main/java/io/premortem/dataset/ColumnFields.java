package io.premortem.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.premortem.dataset.profile.ColumnChoice;
import io.premortem.dataset.profile.Role;
import io.premortem.dataset.profile.TypeChoice;
import java.util.List;
import java.util.Optional;

/**
 * What a form or a program says of a column; blank is found out.
 *
 * @param column its name in the file
 * @param name what to call it
 * @param type an id of {@link TypeChoice}
 * @param role an id of {@link Role}
 */
public record ColumnFields(String column, String name, String type, String role) {

  /** Whether type and role are among those that there are. */
  public boolean isKnown() {
    return column != null
        && (isBlank(type) || TypeChoice.of(type).isPresent())
        && (isBlank(role) || Role.of(role).isPresent());
  }

  public ColumnChoice choice() {
    return new ColumnChoice(
        column,
        name,
        isBlank(type) ? Optional.empty() : TypeChoice.of(type),
        isBlank(role) ? Optional.empty() : Role.of(role));
  }

  /** A JSON list of them; empty when it is none, or names a type or role that there is not. */
  public static Optional<List<ColumnFields>> parse(String text, ObjectMapper json) {
    if (isBlank(text)) {
      return Optional.of(List.of());
    }
    try {
      var columns = List.of(json.readValue(text, ColumnFields[].class));
      return Optional.of(columns).filter(c -> c.stream().allMatch(ColumnFields::isKnown));
    } catch (JsonProcessingException | NullPointerException e) {
      return Optional.empty();
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
