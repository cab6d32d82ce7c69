package io.premortem.dataset;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** How much of the quota is used, in bytes. */
@Path("/api/v1/o/{org}/storage")
public class StorageApi {
  /** Bytes. */
  public record StorageView(long used, long quota) {}

  private final StorageQuota quota;

  StorageApi(StorageQuota quota) {
    this.quota = quota;
  }

  @GET
  @Requires(Permission.VIEW)
  public StorageView get(@PathParam("org") String org) {
    var storage = quota.current();
    return new StorageView(storage.used(), storage.quota());
  }
}
