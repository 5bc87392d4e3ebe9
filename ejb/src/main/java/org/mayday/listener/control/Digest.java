package org.mayday.listener.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The digests of HTTP Digest (RFC 7616 3.4.1 to 3.4.3), and those of the listener: with MD5, which
 * is what AMT has; what it has to withstand here is guessing a password of 120 bits.
 */
public final class Digest {
  static final String REALM = "Mayday events";

  private Digest() {}

  /** Whether the response was made with this password; compares in constant time. */
  static boolean matches(DigestHeader sent, String method, String user, String password) {
    String wanted =
        response(
            Digest::md5,
            user + ":" + REALM + ":" + password,
            method + ":" + sent.uri(),
            sent.nonce(),
            sent.countText(),
            sent.clientNonce());
    return MessageDigest.isEqual(
        wanted.getBytes(StandardCharsets.US_ASCII),
        sent.response().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The response that is to come, with quality of protection "auth" (RFC 7616 3.4.1).
   *
   * @param hash of the algorithm, in lower-case hexadecimal digits
   * @param owner user, realm and password, with colons between them
   * @param request method and URI, with a colon between them
   * @param count as sent, eight hexadecimal digits
   */
  public static String response(
      UnaryOperator<String> hash,
      String owner,
      String request,
      String nonce,
      String count,
      String clientNonce) {
    return hash.apply(
        String.join(
            ":", hash.apply(owner), nonce, count, clientNonce, "auth", hash.apply(request)));
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
