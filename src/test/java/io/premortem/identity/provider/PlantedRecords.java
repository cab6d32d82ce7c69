package io.premortem.identity.provider;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The domain name system of the tests: a domain has the records that a test gave it. */
@Mock
@ApplicationScoped
public class PlantedRecords implements DomainRecords {
  private static final Map<String, List<String>> TEXTS = new ConcurrentHashMap<>();

  /** Of this domain nobody answers. */
  static final String SILENT = "silent.test";

  public static void plant(String domain, String... texts) {
    TEXTS.put(domain, List.of(texts));
  }

  @Override
  public Optional<List<String>> texts(String domain) {
    return domain.endsWith(SILENT)
        ? Optional.empty()
        : Optional.of(TEXTS.getOrDefault(domain, List.of()));
  }
}
