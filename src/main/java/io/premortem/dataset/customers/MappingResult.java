package io.premortem.dataset.customers;

import java.util.List;

/** What became of a mapping by hand. */
public sealed interface MappingResult {

  /** It is stored; this is what it shows. */
  record Mapped(CustomerReport report) implements MappingResult {}

  /** It cannot be used, and nothing has changed. */
  record Refused(List<MappingFault> faults) implements MappingResult {}
}
