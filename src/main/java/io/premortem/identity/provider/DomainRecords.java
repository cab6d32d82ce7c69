package io.premortem.identity.provider;

import java.util.List;
import java.util.Optional;

/** What a domain says of itself. */
interface DomainRecords {
  /** Begins the record that proves a domain; the tenant's own random text follows. */
  String LABEL = "premortem-verification=";

  /** Its TXT records; empty if nobody can be asked, and an empty list if there are none. */
  Optional<List<String>> texts(String domain);
}
