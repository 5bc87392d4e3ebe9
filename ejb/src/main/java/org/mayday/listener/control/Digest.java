package org.mayday.listener.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The digests of HTTP Digest with MD5 (RFC 7616 3.4.1 to 3.4.3). MD5 is what AMT has; what it has
 * to withstand here is guessing a password of 120 bits.
 */
final class Digest {
  static final String REALM = "Mayday events";

  private Digest() {}

  /** Whether the response was made with this password; compares in constant time. */
  static boolean matches(DigestHeader sent, String method, String user, String password) {
    String secret = md5(user + ":" + REALM + ":" + password);
    String request = md5(method + ":" + sent.uri());
    String wanted =
        md5(
            String.join(
                ":", secret, sent.nonce(), sent.countText(), sent.clientNonce(), "auth", request));
    return MessageDigest.isEqual(
        wanted.getBytes(StandardCharsets.US_ASCII),
        sent.response().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
  }

  /** The WWW-Authenticate header (RFC 7616 3.3). */
  static String challenge(String nonce, boolean stale) {
    return "Digest realm=\"%s\", qop=\"auth\", algorithm=MD5, nonce=\"%s\"%s"
        .formatted(REALM, nonce, stale ? ", stale=true" : "");
  }

  static String md5(String text) {
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      return HexFormat.of().formatHex(md5.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no MD5.", e);
    }
  }
}
