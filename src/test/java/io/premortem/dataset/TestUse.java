package io.premortem.dataset;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Something that was made from the data sets that a test says. */
@Singleton
class TestUse implements DatasetUse {
  final Set<UUID> used = ConcurrentHashMap.newKeySet();

  @Override
  public List<Dependent> of(Collection<UUID> datasets) {
    return datasets.stream()
        .filter(used::contains)
        .map(id -> new Dependent(id, "Thing <of> test", "测试之物", "models"))
        .toList();
  }
}
