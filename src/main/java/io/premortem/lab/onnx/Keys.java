package io.premortem.lab.onnx;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts that a graph looks up, and the place of each. A text with NUL or with characters beyond the
 * basic plane, such as emoji, stands twice: in UTF-8, and in the modified UTF-8 of the Java Native
 * Interface (JNI specification, chapter 3), in which ONNX Runtime's Java binding hands texts over.
 */
record Keys(List<ByteString> texts, List<Long> places) {
  /**
   * @param places as many as {@code texts}
   */
  static Keys of(List<String> texts, List<Long> places) {
    List<ByteString> keys = new ArrayList<>();
    List<Long> found = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      keys.add(ByteString.copyFromUtf8(text));
      found.add(places.get(i));
      if (text.chars().anyMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
        keys.add(modified(text));
        found.add(places.get(i));
      }
    }
    return new Keys(keys, found);
  }

  /** Every half of a surrogate pair in three bytes of its own, NUL in two. */
  private static ByteString modified(String text) {
    var bytes = ByteString.newOutput();
    for (char c : text.toCharArray()) {
      if (c == 0) {
        bytes.write(0xc0);
        bytes.write(0x80);
      } else if (Character.isSurrogate(c)) {
        bytes.write(0xe0 | c >> 12);
        bytes.write(0x80 | c >> 6 & 0x3f);
        bytes.write(0x80 | c & 0x3f);
      } else {
        ByteString.copyFromUtf8(String.valueOf(c)).forEach(bytes::write);
      }
    }
    return bytes.toByteString();
  }
}
