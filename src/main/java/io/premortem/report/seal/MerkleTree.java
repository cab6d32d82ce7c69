package io.premortem.report.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The Merkle tree hash of RFC 6962 §2.1 with SHA-256. Leaves and nodes begin with different bytes,
 * so that no node can be passed off as a leaf.
 */
final class MerkleTree {
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private MerkleTree() {}

  /** SHA-256(0x00 ‖ entry), 32 bytes. */
  static byte[] leaf(byte[] entry) {
    var digest = sha256();
    digest.update(LEAF);
    return digest.digest(entry);
  }

  /**
   * The head of the tree.
   *
   * @param leaves hashes of the entries, in order; of none, the hash of nothing
   */
  static byte[] root(List<byte[]> leaves) {
    return switch (leaves.size()) {
      case 0 -> sha256().digest();
      case 1 -> leaves.getFirst();
      default -> {
        // The largest power of two below the count.
        int split = Integer.highestOneBit(leaves.size() - 1);
        var digest = sha256();
        digest.update(NODE);
        digest.update(root(leaves.subList(0, split)));
        yield digest.digest(root(leaves.subList(split, leaves.size())));
      }
    };
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
