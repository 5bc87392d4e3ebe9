package org.mayday.doors.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.apache.commons.codec.digest.DigestUtils;
import org.mayday.listener.control.Digest;
import org.mayday.mps.api.DoorLogin;

/** Checks what somebody proves with against the secret that is kept; in constant time. */
final class Proof {
  private Proof() {}

  /** Whether the login was made with this secret. */
  static boolean holds(DoorLogin login, String secret) {
    if (login instanceof DoorLogin.Digest digest) {
      return same(response(digest, secret), digest.response());
    }
    return login instanceof DoorLogin.Password password && same(secret, password.password());
  }

  private static String response(DoorLogin.Digest sent, String secret) {
    return Digest.response(
        text -> hash(sent, text),
        sent.name() + ":" + sent.realm() + ":" + secret,
        sent.method() + ":" + sent.uri(),
        sent.nonce(),
        sent.count(),
        sent.clientNonce());
  }

  /** What consoles know; a secret of 192 random bits withstands guessing with MD5, too. */
  private static String hash(DoorLogin.Digest sent, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return sent.sha256() ? DigestUtils.sha256Hex(bytes) : DigestUtils.md5Hex(bytes);
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
