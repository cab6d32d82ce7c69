package io.premortem.report;

import io.premortem.report.disclosure.Disclosure;
import io.premortem.report.disclosure.Section;
import io.premortem.report.seal.Bundle;
import io.premortem.report.seal.BundleCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The seals of the current tenant's reports. */
@ApplicationScoped
class Seals {
  private static final int SALT_BYTES = 32;

  private final SealStore store;
  private final InputsJson inputsJson;
  private final SecureRandom random = new SecureRandom();

  Seals(SealStore store, InputsJson inputsJson) {
    this.store = store;
    this.inputsJson = inputsJson;
  }

  /** Seals a report in the transaction that stores it. */
  void seal(Report report, Inputs inputs) {
    var bundle = Bundle.seal(SealContents.of(report, inputsJson.tree(inputs)), this::salt);
    var row = new SealEntity();
    row.reportId = report.id();
    row.root = bundle.root();
    row.bundle = bundle.write();
    store.persist(row);
  }

  private byte[] salt() {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }

  /** The root of a report; empty for one that was made before reports were sealed. */
  @Transactional
  Optional<String> root(UUID report) {
    return store.root(report);
  }

  /** The bundle with every part open; empty as above. */
  @Transactional
  Optional<Bundle> whole(UUID report) {
    return store
        .findByIdOptional(report)
        .map(row -> BundleCheck.of(row.bundle.getBytes(StandardCharsets.UTF_8)).bundle());
  }

  /** The bundle as a reader may hold it; empty as above. */
  @Transactional
  Optional<Bundle> bundle(UUID report, Disclosure disclosure) {
    return whole(report).map(bundle -> bundle.showing(open(disclosure)::contains));
  }

  private static Set<String> open(Disclosure disclosure) {
    Set<String> names = new HashSet<>();
    names.add(SealContents.COVER);
    for (Section section : disclosure.sections()) {
      names.add(disclosure.part(section));
    }
    return names;
  }
}
