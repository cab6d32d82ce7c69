package io.premortem.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Everything of the current tenant in one ZIP: {@code tables/<name>.jsonl} with a row on each line,
 * and {@code files/<id>} as they were stored (originals, Parquet, ONNX); {@code tables/blob.jsonl}
 * says what each file is. Streamed: neither side holds the whole.
 */
@ApplicationScoped
public class TenantExport {
  private final ExportStore store;

  TenantExport(ExportStore store) {
    this.store = store;
  }

  @Transactional
  public void write(OutputStream out) throws IOException {
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (var table : store.tables()) {
        zip.putNextEntry(new ZipEntry("tables/" + table + ".jsonl"));
        store.each(table, row -> put(zip, (row + "\n").getBytes(StandardCharsets.UTF_8)));
        zip.closeEntry();
      }
      for (var file : store.files()) {
        zip.putNextEntry(new ZipEntry("files/" + file));
        store.chunks(file, chunk -> put(zip, chunk));
        zip.closeEntry();
      }
    }
  }

  private static void put(OutputStream out, byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
