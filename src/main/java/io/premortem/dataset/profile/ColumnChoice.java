package io.premortem.dataset.profile;

import java.util.Optional;

/**
 * What a user says of a column.
 *
 * @param column its name in the file
 * @param name what to call it; blank for the name in the file
 * @param type if it is not to be found out
 * @param role if it is not to be found out; {@link Role#IGNORE} leaves the column out
 */
public record ColumnChoice(
    String column, String name, Optional<TypeChoice> type, Optional<Role> role) {

  /** What the column is called from now on. */
  public String shown() {
    return name == null || name.isBlank() ? column : name.strip().replaceAll("\\s+", " ");
  }

  public boolean ignored() {
    return role.filter(r -> r == Role.IGNORE).isPresent();
  }
}
