package io.premortem.dataset.customers;

import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.dataset.profile.Profile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why a mapping cannot be used.
 *
 * @param field of form or API
 * @param column that was given; empty where none was
 */
public record MappingFault(String field, Problem problem, String column) {

  /** What is wrong with a field. */
  public enum Problem {
    /** Neither invoices nor subscriptions. */
    NO_KIND,
    /** The kind needs a column for this role. */
    REQUIRED,
    /** The table has no column of this name. */
    UNKNOWN_COLUMN,
    /** Its values are not of the type that the role needs. */
    WRONG_TYPE,
    /** It plays another role already. */
    TAKEN
  }

  private static final Set<Role> INVOICES = EnumSet.of(Role.CUSTOMER, Role.DATE);
  private static final Set<Role> SUBSCRIPTIONS = EnumSet.of(Role.CUSTOMER, Role.START, Role.END);

  /** All of them; empty for a mapping that can be used. */
  static List<MappingFault> of(Mapping mapping, Profile profile) {
    if (mapping.kind() == null) {
      return List.of(new MappingFault("kind", Problem.NO_KIND, ""));
    }
    Map<String, ColumnProfile> known =
        profile.columns().stream().collect(Collectors.toMap(ColumnProfile::name, c -> c));
    Map<Role, String> columns = mapping.columns();
    List<MappingFault> faults = new ArrayList<>();
    for (Role role : mapping.kind() == Mapping.Kind.INVOICES ? INVOICES : SUBSCRIPTIONS) {
      if (!columns.containsKey(role)) {
        faults.add(new MappingFault(role.id(), Problem.REQUIRED, ""));
      }
    }
    Map<String, Role> taken = new HashMap<>();
    columns.forEach(
        (role, name) -> {
          if (!known.containsKey(name)) {
            faults.add(new MappingFault(role.id(), Problem.UNKNOWN_COLUMN, name));
          } else if (taken.putIfAbsent(name, role) != null) {
            faults.add(new MappingFault(role.id(), Problem.TAKEN, name));
          } else if (!role.fits(known.get(name))) {
            faults.add(new MappingFault(role.id(), Problem.WRONG_TYPE, name));
          }
        });
    return List.copyOf(faults);
  }
}
