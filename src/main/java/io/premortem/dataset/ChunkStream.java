package io.premortem.dataset;

import java.io.InputStream;
import java.util.Objects;
import java.util.function.IntFunction;

/** One stream of chunks that are fetched one after the other; a missing chunk is the end. */
final class ChunkStream extends InputStream {
  private final IntFunction<byte[]> chunks;
  private byte[] chunk = {};
  private int position;
  private int next;

  ChunkStream(IntFunction<byte[]> chunks) {
    this.chunks = chunks;
  }

  @Override
  public int read() {
    return fetch() ? chunk[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (!fetch()) {
      return -1;
    }
    int count = Math.min(length, chunk.length - position);
    System.arraycopy(chunk, position, target, offset, count);
    position += count;
    return count;
  }

  private boolean fetch() {
    while (chunk != null && position == chunk.length) {
      chunk = chunks.apply(next++);
      position = 0;
    }
    return chunk != null;
  }
}
