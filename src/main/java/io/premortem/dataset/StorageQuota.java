package io.premortem.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much the current tenant stores, and may store. */
@ApplicationScoped
public class StorageQuota {
  private final StorageStore store;
  private final BlobStore blobs;
  private final long standard;

  StorageQuota(
      StorageStore store,
      BlobStore blobs,
      @ConfigProperty(name = "premortem.dataset.storage-bytes") long standard) {
    this.store = store;
    this.blobs = blobs;
    this.standard = standard;
  }

  @Transactional
  public Storage current() {
    return new Storage(blobs.used(), store.quota().orElse(standard));
  }

  /**
   * The storage as nobody else's upload changes it until the caller's transaction ends, so that two
   * at once do not both take the last room.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Storage held() {
    store.lock();
    return current();
  }
}
