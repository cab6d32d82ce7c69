package io.premortem.dataset;

import io.premortem.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The files of the current tenant, in rows under its policy. Content never changes once it is
 * written. Callers know this type alone, so that an object store can take the place of the rows.
 */
@ApplicationScoped
public class BlobStore {
  private static final int CHUNK_BYTES = 1 << 20;

  private final Session rows;
  private final TenantScope scope;
  private final Clock clock;

  BlobStore(Session rows, TenantScope scope, Clock clock) {
    this.rows = rows;
    this.scope = scope;
    this.clock = clock;
  }

  /**
   * Stores what {@code content} yields, chunk by chunk, in the caller's transaction: it is there if
   * and only if that commits.
   */
  @Transactional
  public Blob write(InputStream content, String mediaType) throws IOException {
    var id = UUID.randomUUID();
    insert(id, mediaType);
    var digest = newDigest();
    long bytes = 0;
    byte[] chunk = content.readNBytes(CHUNK_BYTES);
    for (int sequence = 0; chunk.length > 0; sequence++) {
      insertChunk(id, sequence, chunk);
      digest.update(chunk);
      bytes += chunk.length;
      chunk = content.readNBytes(CHUNK_BYTES);
    }
    var blob = new Blob(id, mediaType, bytes, HexFormat.of().formatHex(digest.digest()));
    complete(blob);
    return blob;
  }

  @Transactional
  public Optional<Blob> find(UUID id) {
    return rows.createNativeQuery(
            "select media_type, bytes, sha256 from blob where tenant_id = :tenant and id = :id",
            Tuple.class)
        .setParameter("tenant", TenantScope.requireTenant())
        .setParameter("id", id)
        .getResultStream()
        .map(row -> new Blob(id, text(row, 0), ((Number) row.get(1)).longValue(), text(row, 2)))
        .findFirst();
  }

  /**
   * The content, read chunk by chunk as the current tenant, each in a transaction of its own: the
   * stream may be read after the caller's transaction and request have ended.
   */
  public InputStream open(UUID id) {
    var tenant = TenantScope.requireTenant();
    return new ChunkStream(
        sequence -> scope.call(tenant, () -> chunk(tenant, id, sequence).orElse(null)));
  }

  /** Removes the content with its row; nothing happens when there is none. */
  @Transactional
  public void delete(UUID id) {
    rows.createNativeQuery("delete from blob where tenant_id = :tenant and id = :id")
        .setParameter("tenant", TenantScope.requireTenant())
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Bytes that the current tenant has stored. */
  @Transactional
  public long used() {
    return ((Number)
            rows.createNativeQuery(
                    "select coalesce(sum(bytes), 0) from blob where tenant_id = :tenant",
                    Long.class)
                .setParameter("tenant", TenantScope.requireTenant())
                .getSingleResult())
        .longValue();
  }

  private void insert(UUID id, String mediaType) {
    rows.createNativeQuery(
            "insert into blob (tenant_id, id, media_type, bytes, sha256, created_at)"
                + " values (:tenant, :id, :type, 0, '', :at)")
        .setParameter("tenant", TenantScope.requireTenant())
        .setParameter("id", id)
        .setParameter("type", mediaType)
        .setParameter("at", clock.instant())
        .executeUpdate();
  }

  private void insertChunk(UUID id, int sequence, byte[] chunk) {
    rows.createNativeQuery(
            "insert into blob_chunk (tenant_id, blob_id, sequence, content)"
                + " values (:tenant, :id, :sequence, :content)")
        .setParameter("tenant", TenantScope.requireTenant())
        .setParameter("id", id)
        .setParameter("sequence", sequence)
        .setParameter("content", chunk)
        .executeUpdate();
  }

  private void complete(Blob blob) {
    rows.createNativeQuery(
            "update blob set bytes = :bytes, sha256 = :sha256"
                + " where tenant_id = :tenant and id = :id")
        .setParameter("bytes", blob.bytes())
        .setParameter("sha256", blob.sha256())
        .setParameter("tenant", TenantScope.requireTenant())
        .setParameter("id", blob.id())
        .executeUpdate();
  }

  private Optional<byte[]> chunk(String tenant, UUID id, int sequence) {
    return rows.createNativeQuery(
            "select content from blob_chunk"
                + " where tenant_id = :tenant and blob_id = :id and sequence = :sequence",
            byte[].class)
        .setParameter("tenant", tenant)
        .setParameter("id", id)
        .setParameter("sequence", sequence)
        .getResultStream()
        .findFirst();
  }

  private static String text(Tuple row, int index) {
    return (String) row.get(index);
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
