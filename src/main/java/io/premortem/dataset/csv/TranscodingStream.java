package io.premortem.dataset.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Text of any encoding as UTF-8; bytes that are none become {@code 0xFF}. */
final class TranscodingStream extends InputStream {

  private static final int BYTES = 1 << 15;
  private static final byte BAD = (byte) 0xff;

  private final InputStream source;
  private final CharsetDecoder decoder;
  private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
  private final ByteBuffer encoded = ByteBuffer.allocate(BYTES).flip();
  private final CharBuffer text = CharBuffer.allocate(BYTES).flip();
  // At most three bytes for each character, and one for what is no character.
  private final ByteBuffer utf8 = ByteBuffer.allocate(3 * BYTES + 4).flip();
  private boolean sourceEnded;
  private boolean ended;

  TranscodingStream(InputStream source, Charset charset) {
    this.source = source;
    this.decoder = charset.newDecoder();
  }

  @Override
  public int read() throws IOException {
    return fill() ? utf8.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, utf8.remaining());
    utf8.get(target, offset, count);
    return count;
  }

  private boolean fill() throws IOException {
    while (!utf8.hasRemaining() && !ended) {
      decode();
    }
    return utf8.hasRemaining();
  }

  private void decode() throws IOException {
    refill();
    text.compact();
    CoderResult result = decoder.decode(encoded, text, sourceEnded);
    if (result.isUnderflow() && sourceEnded) {
      decoder.flush(text);
      ended = true;
    }
    text.flip();
    utf8.clear();
    encode();
    if (result.isError()) {
      encoded.position(encoded.position() + Math.min(result.length(), encoded.remaining()));
      utf8.put(BAD);
    }
    utf8.flip();
  }

  private void refill() throws IOException {
    if (sourceEnded) {
      return;
    }
    encoded.compact();
    int read = source.read(encoded.array(), encoded.position(), encoded.remaining());
    if (read > 0) {
      encoded.position(encoded.position() + read);
    }
    sourceEnded = read < 0;
    encoded.flip();
  }

  /** A lone surrogate, which a UTF-16 file may hold, is no character either. */
  private void encode() {
    CoderResult result = encoder.encode(text, utf8, ended);
    while (result.isError()) {
      text.position(text.position() + result.length());
      utf8.put(BAD);
      result = encoder.encode(text, utf8, ended);
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
