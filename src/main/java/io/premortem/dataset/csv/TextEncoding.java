package io.premortem.dataset.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The encodings of text that a file may have, by their WHATWG names. */
public enum TextEncoding {
  UTF_8("UTF-8", "UTF-8"),
  UTF_16LE("UTF-16LE", "UTF-16LE"),
  UTF_16BE("UTF-16BE", "UTF-16BE"),
  /** Holds GBK and GB 2312. */
  GB18030("GB18030", "GB18030"),
  BIG5("Big5", "x-windows-950"),
  SHIFT_JIS("Shift_JIS", "windows-31j"),
  EUC_JP("EUC-JP", "EUC-JP"),
  EUC_KR("EUC-KR", "x-windows-949"),
  /** Holds the letters of ISO 8859-1. */
  WINDOWS_1252("windows-1252", "windows-1252"),
  WINDOWS_1250("windows-1250", "windows-1250"),
  WINDOWS_1251("windows-1251", "windows-1251"),
  WINDOWS_1253("windows-1253", "windows-1253"),
  WINDOWS_1254("windows-1254", "windows-1254"),
  KOI8_R("KOI8-R", "KOI8-R");

  private final String id;
  private final Charset charset;

  TextEncoding(String id, String charset) {
    this.id = id;
    this.charset = Charset.forName(charset);
  }

  /** The name that pages and the API speak. */
  public String id() {
    return id;
  }

  Charset charset() {
    return charset;
  }

  /** The encoding called {@code name}, also by one of its other names; case is ignored. */
  public static Optional<TextEncoding> of(String name) {
    String given = name.strip().toUpperCase(Locale.ROOT);
    String plain =
        switch (given) {
          case "UTF8" -> "UTF-8";
          case "GBK", "GB2312", "CP936" -> "GB18030";
          case "SJIS", "SHIFT-JIS", "WINDOWS-31J", "CP932" -> "SHIFT_JIS";
          case "LATIN1", "LATIN-1", "ISO-8859-1", "ISO-8859-15", "CP1252", "US-ASCII" ->
              "WINDOWS-1252";
          case "ISO-8859-2" -> "WINDOWS-1250";
          case "ISO-8859-7" -> "WINDOWS-1253";
          case "ISO-8859-9" -> "WINDOWS-1254";
          default -> given;
        };
    return Arrays.stream(values()).filter(e -> e.id.equalsIgnoreCase(plain)).findFirst();
  }

  /**
   * The text of {@code file} as UTF-8. What cannot be decoded becomes the byte {@code 0xFF}, which
   * UTF-8 never has, so that a reader finds the place.
   *
   * @param mark bytes to leave out at the beginning
   */
  InputStream open(Path file, int mark) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      in.skipNBytes(mark);
      return this == UTF_8 ? in : new TranscodingStream(in, charset);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
