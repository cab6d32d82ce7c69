package io.premortem.report.seal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One sealed part of a report. Its hash is that of the canonical JSON of content, name and salt, so
 * that nobody can guess at what is closed; its leaf in the tree is the canonical JSON of hash and
 * name, so that a closed part keeps its name.
 *
 * @param name such as {@code areas}, or {@code evidence.bands} for a section in another form
 * @param hash SHA-256, hexadecimal
 * @param salt 32 random bytes, hexadecimal; null where the part is closed
 * @param content a tree of JSON; null where the part is closed
 */
public record Part(String name, String hash, String salt, Object content) {
  static final int SALT_BYTES = 32;

  private static final HexFormat HEX = HexFormat.of();
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  /** An open part. */
  static Part of(String name, Object content, byte[] salt) {
    if (salt.length != SALT_BYTES) {
      throw new IllegalArgumentException("a salt has " + SALT_BYTES + " bytes");
    }
    String text = HEX.formatHex(salt);
    return new Part(name, hash(name, content, text), text, content);
  }

  private static String hash(String name, Object content, String salt) {
    var entry = new TreeMap<String, Object>();
    entry.put("content", content);
    entry.put("name", name);
    entry.put("salt", salt);
    return HEX.formatHex(MerkleTree.sha256().digest(bytes(entry)));
  }

  private static byte[] bytes(Map<String, Object> entry) {
    return CanonicalJson.write(entry).getBytes(StandardCharsets.UTF_8);
  }

  public boolean open() {
    return salt != null;
  }

  /** The same with its content kept back. */
  public Part closed() {
    return new Part(name, hash, null, null);
  }

  /** Whether an open part is what its hash says; a closed one cannot be told from that. */
  boolean whole() {
    return !open() || hash(name, content, salt).equals(hash);
  }

  /** Whether this is the content, to the last digit. */
  public boolean says(Object other) {
    return CanonicalJson.write(content).equals(CanonicalJson.write(other));
  }

  byte[] leafHash() {
    return MerkleTree.leaf(bytes(Map.of("hash", hash, "name", name)));
  }

  /** As it stands in a bundle: one line, the name first, so that damage behind it has a name. */
  String write() {
    String start = "{\"name\":" + CanonicalJson.write(name) + ",\"hash\":\"" + hash + "\"";
    return open()
        ? start
            + ",\"salt\":"
            + CanonicalJson.write(salt)
            + ",\"content\":"
            + CanonicalJson.write(content)
            + "}"
        : start + "}";
  }

  /**
   * @throws IllegalArgumentException saying why the line is no part in canonical form
   */
  static Part read(String line) {
    if (!(JsonReader.read(line) instanceof Map<?, ?> members)
        || !(members.get("name") instanceof String name)
        || !(members.get("hash") instanceof String hash)
        || !HASH.matcher(hash).matches()
        || !(members.get("salt") == null || members.get("salt") instanceof String)) {
      throw new IllegalArgumentException("no part of a report");
    }
    var part = new Part(name, hash, (String) members.get("salt"), members.get("content"));
    if (!part.write().equals(line)) {
      throw new IllegalArgumentException("not in canonical form");
    }
    return part;
  }
}
