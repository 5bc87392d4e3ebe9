package org.mayday.image.control;

import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SHA256Digest;

/**
 * SHA-256 (FIPS 180-4) of what comes bit by bit, with a state that can be kept and gone on with by
 * another process; the Java runtime's own has none. Not thread-safe.
 */
final class RunningDigest {
  private final SHA256Digest digest;

  private RunningDigest(SHA256Digest digest) {
    this.digest = digest;
  }

  /** Of nothing yet. */
  static RunningDigest begun() {
    return new RunningDigest(new SHA256Digest());
  }

  /**
   * Goes on from a state.
   *
   * @throws IllegalArgumentException if it is none
   */
  static RunningDigest from(String state) {
    return new RunningDigest(new SHA256Digest(Base64.getDecoder().decode(state)));
  }

  void add(byte[] bytes, int count) {
    digest.update(bytes, 0, count);
  }

  /** The state, in Base64. */
  String state() {
    return Base64.getEncoder().encodeToString(digest.getEncodedState());
  }

  /** What has come, as 64 lower-case hexadecimal digits; begins anew. */
  String finished() {
    byte[] out = new byte[digest.getDigestSize()];
    digest.doFinal(out, 0);
    return HexFormat.of().formatHex(out);
  }
}
