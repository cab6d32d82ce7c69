package io.premortem.dataset.profile.relation;

/** 64-bit hashes that mix well enough to stand for what they are of. */
final class Hash {
  private static final long GAMMA = 0x9e3779b97f4a7c15L;

  private Hash() {}

  /** The finalizer of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
  static long mix(long value) {
    long z = value + GAMMA;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  static long of(CharSequence text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = mix(hash ^ text.charAt(i));
    }
    return hash;
  }
}
